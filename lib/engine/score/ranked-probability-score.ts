import { requireOutcome } from "./require-outcome";

/**
 * The ranked probability score of a forecast over outcomes that have an order.
 *
 * Formula: sum_{k=0}^{K-2} (F_k - [outcome <= k])^2, F_k = sum_{m <= k} p_m; not divided by K - 1.
 * @param p probabilities over the outcomes, in their order
 * @param outcome index of what happened
 * @returns 0 (certain and right) to K - 1 (certain of the far end); lower is better; near misses cost less than far ones; on two
 *   outcomes it is binaryBrier
 * @throws DomainError `invalid-input` when p are no probabilities that sum to 1 (give or take 0.002), or the outcome is not an index of p
 * Source: Epstein, J. Appl. Meteorol. 8 (1969) 985-987; Murphy, J. Appl. Meteorol. 10 (1971) 155-156.
 * @example rankedProbabilityScore([0.5, 0.3, 0.2], 0) // 0.29
 */
export function rankedProbabilityScore(p: readonly number[], outcome: number): number {
  requireOutcome(p, outcome);
  let below = 0;
  let score = 0;
  for (let k = 0; k + 1 < p.length; k++) {
    below += p[k]!;
    score += (below - (outcome <= k ? 1 : 0)) ** 2;
  }
  return score;
}
