import { DomainError } from "@/lib/domain/errors";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "../assess";
import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { refuse } from "../model/refuse";
import { type LeadCheck, leadCheck } from "./lead-check";

/**
 * Whether the lead survives another input: other reliabilities, another prior, another half-life, fewer reports.
 *
 * Formula: leadCheck of the credence that assess gives for the variant. One full assessment.
 * @param assessment from assess, whose lead at asOf is meant
 * @param variant the same scenarios in the same order, anything else may differ
 * @returns the check, or null when the variant makes the evidence impossible
 * @throws DomainError `invalid-input` for other scenarios; what assess throws for a broken variant
 * Source: method 2.
 * @example leadUnder(assessment, halfLifeTimes(input, 2))?.flips
 */
export function leadUnder(assessment: Assessment, variant: ScoringInput): LeadCheck | null {
  const ids = variant.scenarios.map(({ id }) => id);
  if (ids.length !== assessment.scenarioIds.length || ids.some((id, s) => id !== assessment.scenarioIds[s]))
    refuse("invalid-input", "scenarios", "be those of the assessment, in the same order");
  try {
    return leadCheck(assessment, current(assess(variant)).p);
  } catch (error) {
    if (error instanceof DomainError && error.code === "impossible-evidence") return null;
    throw error;
  }
}
