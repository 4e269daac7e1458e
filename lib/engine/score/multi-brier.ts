import { requireOutcome } from "./require-outcome";

/**
 * The Brier score of a forecast over several outcomes, as a sum over them.
 *
 * Formula: sum_k (p_k - o_k)^2, o_k = 1 for the outcome and 0 otherwise.
 * @param p probabilities over the outcomes
 * @param outcome index of what happened
 * @returns 0 (certain and right) to 2 (certain and wrong); lower is better
 * @throws DomainError `invalid-input` when p are no probabilities that sum to 1 (give or take 0.002), or the outcome is not an index of p
 * Source: Brier, Mon. Weather Rev. 78 (1950) 1-3.
 * @example multiBrier([0.5, 0.3, 0.2], 1) // 0.78
 */
export function multiBrier(p: readonly number[], outcome: number): number {
  requireOutcome(p, outcome);
  return p.reduce((sum, chance, k) => sum + (chance - (k === outcome ? 1 : 0)) ** 2, 0);
}
