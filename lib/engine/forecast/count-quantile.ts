import { refuse } from "../model/refuse";
import { requireProbabilities } from "../model/require-probabilities";

/**
 * The least count that a share of the probability does not exceed.
 *
 * Formula: min {n : sum_{m <= n} pmf_m >= q}.
 * @param pmf over n = 0, 1, ..., sums to 1
 * @param share q in (0, 1)
 * @returns a whole number of events, >= 0; rises with q
 * @throws DomainError `invalid-input` for a share outside (0, 1) or a pmf that does not sum to 1
 * Source: method 6.
 * @example countQuantile([0.5, 0.3, 0.2], 0.6) // 1
 */
export function countQuantile(pmf: readonly number[], share: number): number {
  if (!(share > 0 && share < 1)) refuse("invalid-input", "share", `lie between 0 and 1, it is ${share}`);
  requireProbabilities("invalid-input", "pmf", pmf);
  let sum = 0;
  for (let n = 0; n < pmf.length; n++) {
    sum += pmf[n]!;
    if (sum >= share) return n;
  }
  return pmf.length - 1;
}
