import { MOST_COUNT } from "../model/limits";
import { requireProbabilities } from "../model/require-probabilities";
import { requireWhole } from "../model/require-whole";
import { ROUNDED } from "./require-outcome";

/**
 * The continuous ranked probability score of a forecast of a count.
 *
 * Formula: sum_{n >= 0} (F(n) - [n >= y])^2, F(n) = sum_{m <= n} pmf_m, also past the end of the pmf.
 * @param pmf over n = 0, 1, ..., as far as it matters: what lies beyond its end is taken to be nothing
 * @param observed y, the count that happened
 * @returns >= 0, in events; 0 is best; for a certain forecast it is the distance |forecast - y|
 * @throws DomainError `invalid-input` when the pmf does not sum to 1 (give or take 0.002) or observed is no count
 * Source: Matheson, Winkler, Manage. Sci. 22 (1976) 1087-1096; Gneiting, Raftery, JASA 102 (2007) 359-378.
 * @example countCrps([0, 0, 1], 2) // 0
 */
export function countCrps(pmf: readonly number[], observed: number): number {
  requireProbabilities("invalid-input", "pmf", pmf, { tolerance: ROUNDED });
  requireWhole("observed", observed, 0, MOST_COUNT);
  let below = 0;
  let score = 0;
  pmf.forEach((chance, n) => {
    below += chance;
    score += (below - (n >= observed ? 1 : 0)) ** 2;
  });
  return score + Math.max(0, observed - pmf.length) * below ** 2;
}
