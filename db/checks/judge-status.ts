import { DomainError } from "@/lib/domain/errors";
import type { Indicator } from "@/lib/domain/indicator";
import { dayOf, laterDay } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { type Reading as Evidence, scoringFinding, toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { allFindings } from "../records/finding";
import type { Steps } from "../store";
import type { Work } from "../work";

/** "draft" when the finding, with all the evidence that counts, would be impossible under every scenario. */
export function* judgeStatus(
  work: Work,
  assessmentId: string,
  model: Model,
  indicator: Indicator,
  candidate: Evidence,
): Steps<"counted" | "draft"> {
  const scored = scoringFinding(candidate, model);
  if (scored.reports.length === 0 || !canExclude(indicator, scored)) return "counted";
  const others = (yield* allFindings(work, assessmentId, null)).filter((each) => each.id !== candidate.id);
  const until = laterDay(dayOf(work.now), model.start);
  const input = toScoringInput({ model, findings: others, cut: { until, by: "recorded", asOf: null } });
  return impossibleEvidence({ ...input, findings: [...input.findings, scored] }) === undefined ? "counted" : "draft";
}

/** What the engine says of impossible evidence; undefined when every part of the evidence is possible under some scenario. */
export function impossibleEvidence(input: ScoringInput): DomainError | undefined {
  try {
    assess(input);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError && error.code === "impossible-evidence") return error;
    throw error;
  }
}

/**
 * Whether the finding could rule any scenario out. Most cannot: then nothing it says can be impossible, and the filter need not
 * run. A scenario is ruled out only by a chance of exactly 0, or by two certain reports that exclude each other.
 */
export function canExclude(indicator: Indicator, finding: ScoringFinding): boolean {
  if (indicator.weight === 0) return false;
  if (indicator.kind === "rate") return indicator.eventsPer30Days.includes(0);
  const certain = new Set(finding.reports.filter((each) => each.reliability === 1).map((each) => each.level));
  return certain.size > 1 || indicator.likelihood.some((row) => row.includes(0));
}
