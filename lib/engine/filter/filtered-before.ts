import type { Assessment } from "../assessment";
import type { FilteredPoint } from "../credence";
import { requireDays } from "../model/require-days";
import { instantsUpTo } from "./instants-up-to";
import { stateAt } from "./state-at";

/**
 * The predicted credence at a time: given all evidence before it, not at it. A chart draws the step from here to filteredAt.
 *
 * Formula: p(t-) = a(t-) / (a(t-) 1).
 * @param assessment from assess
 * @param t days, from 0 to asOf
 * @returns K probabilities that sum to 1 and the log evidence before t, nats; equals filteredAt when t has no evidence
 * @throws DomainError `invalid-input` when t lies outside [0, asOf]
 * Source: method 2.
 * @example filteredBefore(assessment, 10).p
 */
export function filteredBefore(assessment: Assessment, t: number): FilteredPoint {
  const day = requireDays("t", t, 0, assessment.asOf);
  const upTo = instantsUpTo(assessment, day);
  const hasEvidence = assessment.evidence.times[upTo - 1] === day;
  const { state, logEvidence } = stateAt(assessment, day, hasEvidence ? upTo - 1 : upTo);
  return { t: day, p: assessment.chain.credence(state), logEvidence };
}
