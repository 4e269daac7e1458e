import type { Assessment } from "../assessment";
import type { FilteredPoint } from "../credence";
import { requireDays } from "../model/require-days";
import { instantsUpTo } from "./instants-up-to";
import { stateAt } from "./state-at";

/**
 * The filtered credence at a time: given all evidence up to and at it, silence included.
 *
 * Formula: p(t) = a(t) / (a(t) 1), logEvidence = ln(a(t) 1).
 * @param assessment from assess
 * @param t days, from 0 to asOf
 * @returns K probabilities that sum to 1 (larger: more credible) and the log evidence in nats (positive values are possible,
 *   events count as densities per day)
 * @throws DomainError `invalid-input` when t lies outside [0, asOf]
 * Source: method 2.
 * @example filteredAt(assessment, 10).p
 */
export function filteredAt(assessment: Assessment, t: number): FilteredPoint {
  const day = requireDays("t", t, 0, assessment.asOf);
  const { state, logEvidence } = stateAt(assessment, day, instantsUpTo(assessment, day));
  return { t: day, p: assessment.chain.credence(state), logEvidence };
}
