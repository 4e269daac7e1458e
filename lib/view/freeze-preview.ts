import type { Day } from "@/lib/domain/instant";
import type { SnapshotSelection } from "@/lib/domain/snapshot-selection";
import type { Handling } from "@/lib/domain/standards/tlp";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { findingName } from "./finding-name";
import { type BasisRequest, frozenBasis } from "./frozen-basis";
import { frozenCase } from "./frozen-case";
import { toPermille } from "./permille";
import { tryAssess } from "./try-assess";

/** What a snapshot would say and leave out, before it is frozen. */
export interface FreezePreview {
  readonly until: Day;
  readonly findings: number;
  readonly leftOut: SnapshotSelection["leftOut"];
  /** Names of the findings that their mark keeps out, for those who may see them. */
  readonly forbidden: readonly { readonly id: string; readonly name: string }[];
  readonly handling: Handling;
  /** The mark of the assessment itself, which no cap lowers. */
  readonly assessmentHandling: Handling;
  /** By score, the highest first; null when what is left has no scores. */
  readonly scores: readonly { readonly scenario: number; readonly label: string; readonly permille: number }[] | null;
}

export function freezePreview(request: BasisRequest): FreezePreview {
  const { file, now } = request;
  const { selection, scorable } = frozenBasis(request);
  const assessed = tryAssess(toScoringInput(frozenCase(scorable)));
  const permille = assessed.ok ? toPermille(filteredAt(assessed.assessment, assessed.assessment.asOf).p) : null;
  return {
    until: file.cut.until,
    findings: scorable.findings.length,
    leftOut: selection.leftOut,
    forbidden: file.findings
      .filter(({ id }) => selection.forbidden.includes(id))
      .map((finding) => ({ id: finding.id, name: findingName(finding, file.model) })),
    handling: selection.handling,
    assessmentHandling: now.assessment.handling,
    scores:
      permille &&
      file.model.scenarios
        .map(({ label }, scenario) => ({ scenario, label, permille: permille[scenario] ?? 0 }))
        .sort((a, b) => b.permille - a.permille || a.scenario - b.scenario),
  };
}
