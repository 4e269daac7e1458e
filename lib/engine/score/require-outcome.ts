import { requireProbabilities } from "../model/require-probabilities";
import { requireWhole } from "../model/require-whole";

/** How far the probabilities of a forecast may be from summing to 1: somebody may have rounded them to thousandths. */
export const ROUNDED = 2e-3;

/**
 * Checks a forecast, and that an outcome is one of those that it gave a probability.
 *
 * Formula: 0 <= p_k <= 1, sum p = 1 give or take 0.002; outcome is a whole number from 0 to K - 1.
 * @param p probabilities over the outcomes
 * @param outcome index of what happened
 * @returns the probability the forecast gave it, [0, 1]
 * @throws DomainError `invalid-input` otherwise
 * Source: house rule on error codes.
 * @example requireOutcome([0.4, 0.6], 1) // 0.6
 */
export function requireOutcome(p: readonly number[], outcome: number): number {
  const chances = requireProbabilities("invalid-input", "p", p, { tolerance: ROUNDED });
  return chances[requireWhole("outcome", outcome, 0, p.length - 1)]!;
}
