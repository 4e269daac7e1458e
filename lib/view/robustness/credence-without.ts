import { DomainError } from "@/lib/domain/errors";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { scoringFinding } from "@/lib/domain/to-scoring-input";
import type { Credence } from "@/lib/engine/credence";
import { preview } from "@/lib/engine/revise";
import type { Testimony } from "../testimony";
import type { ViewCase } from "../view-case";

/** The credence without some reports; null when what is left is impossible. A finding that loses all of its reports falls. */
export function credenceWithout(
  { assessment, file }: Pick<ViewCase, "file" | "assessment">,
  testimony: Testimony,
): Credence | null {
  const add: ScoringFinding[] = [];
  for (const [finding, gone] of testimony) {
    const left = finding.reports.filter((report) => report.status === "active" && !gone.includes(report));
    if (left.length > 0) add.push(scoringFinding({ ...finding, reports: left }, file.model));
  }
  try {
    return preview(assessment, { add, remove: [...testimony.keys()].map(({ id }) => id) }).p;
  } catch (error) {
    if (error instanceof DomainError && error.code === "impossible-evidence") return null;
    throw error;
  }
}
