import { refuse } from "../model/refuse";
import { requireValue } from "../model/require-value";

/**
 * The continuous ranked probability score of a forecast that is a set of draws.
 *
 * Formula: mean_i |x_i - y| - 1/2 mean_{i,j} |x_i - x_j|, over all n^2 pairs; the second by sorting,
 * sum_{i,j} |x_i - x_j| = 2 sum_i (2i - n + 1) x_(i), i from 0.
 * @param draws at least one, in any order and unit; not changed
 * @param observed y, in the unit of the draws
 * @returns >= 0 in the unit of the draws; 0 is best, lower is better; one draw: the distance |x - y|. It is the score of the draws
 *   themselves; few draws of a law score worse on average than the law
 * @throws DomainError `invalid-input` without draws, or when a draw or y is no number or beyond 1e120
 * Source: Gneiting, Raftery, JASA 102 (2007) 359-378, (21); Hersbach, Weather Forecast. 15 (2000) 559-570.
 * @example ensembleCrps([0, 2], 1) // 0.5
 */
export function ensembleCrps(draws: readonly number[], observed: number): number {
  const count = draws.length;
  if (count === 0) refuse("invalid-input", "draws", "hold at least one");
  requireValue("observed", observed);
  draws.forEach((draw, i) => {
    requireValue(`draws[${i}]`, draw);
  });
  let distance = 0;
  let spread = 0;
  draws
    .toSorted((a, b) => a - b)
    .forEach((draw, i) => {
      distance += Math.abs(draw - observed);
      spread += (2 * i - count + 1) * draw;
    });
  return Math.max(0, distance / count - spread / count ** 2);
}
