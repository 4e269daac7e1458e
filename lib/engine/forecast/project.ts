import type { Assessment } from "../assessment";
import type { Credence } from "../credence";
import { instantsUpTo } from "../filter/instants-up-to";
import { stateAt } from "../filter/state-at";
import { requireDays } from "../model/require-days";

/**
 * The projected credence: what will be said some days after asOf if nothing new is learned, silence included.
 *
 * Formula: p_T exp(Q h).
 * @param assessment from assess
 * @param days h from 0 to 1e12
 * @returns K probabilities that sum to 1
 * @throws DomainError `invalid-input` for h outside 0..1e12
 * Source: method 6.
 * @example project(assessment, 0) // the same as current(assessment).p
 */
export function project(assessment: Assessment, days: number): Credence {
  requireDays("days", days, 0, Number.POSITIVE_INFINITY);
  const { chain, silence, asOf } = assessment;
  const { state } = stateAt(assessment, asOf, instantsUpTo(assessment, asOf));
  if (days > 0) chain.predict(state, silence.quiet, days);
  return chain.credence(state);
}
