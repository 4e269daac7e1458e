/**
 * The continuous ranked probability score of a forecast of a count.
 *
 * Formula: sum_{n >= 0} (F(n) - [n >= y])^2, F(n) = sum_{m <= n} pmf_m, also past the end of the pmf.
 * @param pmf over n = 0, 1, ...
 * @param observed y, the count that happened
 * @returns >= 0, in events; 0 is best; for a certain forecast it is the distance |forecast - y|
 * Source: Matheson, Winkler, Manage. Sci. 22 (1976) 1087-1096; Gneiting, Raftery, JASA 102 (2007) 359-378.
 * @example countCrps([0, 0, 1], 2) // 0
 */
export function countCrps(pmf: readonly number[], observed: number): number {
  let below = 0;
  let score = 0;
  for (let n = 0; n < Math.max(pmf.length, observed); n++) {
    below += pmf[n] ?? 0;
    score += (below - (n >= observed ? 1 : 0)) ** 2;
  }
  return score;
}
