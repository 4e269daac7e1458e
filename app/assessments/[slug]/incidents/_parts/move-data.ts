import type { CaseFile, StoredFinding, StoredIncident } from "@/lib/domain/case-file";
import type { Indicator } from "@/lib/domain/indicator";
import { findingsOfIncident } from "@/lib/domain/plan-incident-move";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { findingName, indicatorOf } from "@/lib/view/finding-name";
import type { MoveBase } from "@/lib/view/incidents/preview-move";

/** An incident with what stands under it. */
export interface Side {
  readonly incident: StoredIncident;
  readonly findings: readonly StoredFinding[];
}

/** What the desks for merging and splitting need in the browser. */
export interface MoveData {
  readonly slug: string;
  readonly base: MoveBase;
  readonly here: Side;
  /** The other incident; null while none is chosen, or when it is new. */
  readonly there: Side | null;
  readonly indicators: readonly Indicator[];
  /** What lists call each finding of both sides. */
  readonly names: Readonly<Record<string, string>>;
  readonly scenarios: readonly { readonly id: string; readonly label: string; readonly shortLabel: string }[];
}

export function moveData(file: CaseFile, here: StoredIncident, there: StoredIncident | undefined): MoveData {
  const side = (incident: StoredIncident): Side => ({
    incident,
    findings: findingsOfIncident(file.findings, incident.id),
  });
  const sides = [side(here), ...(there === undefined ? [] : [side(there)])];
  const findings = sides.flatMap((one) => one.findings);
  const { model } = file;
  return {
    slug: file.assessment.slug,
    base: { input: toScoringInput(file), start: model.start, until: file.cut.until, gradeWeights: model.gradeWeights },
    here: side(here),
    there: there === undefined ? null : side(there),
    indicators: [...new Set(findings.map(({ indicator }) => indicator))].flatMap(
      (indicator) => indicatorOf(model, indicator) ?? [],
    ),
    names: Object.fromEntries(findings.map((finding) => [finding.id, findingName(finding, model)])),
    scenarios: model.scenarios.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })),
  };
}
