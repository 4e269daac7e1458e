import { refuse } from "../model/refuse";
import { requireValue } from "../model/require-value";
import { requireLevel } from "./require-level";

/**
 * The interval score of a central prediction interval.
 *
 * Formula: (u - l) + 2/a (l - y)^+ + 2/a (y - u)^+, a = 1 - level.
 * @param interval low l and high u, the a/2 and 1 - a/2 quantiles of the forecast
 * @param observed y, in the unit of the interval
 * @param level share that the interval shall hold, in (0, 1)
 * @returns >= 0 in the unit of y; 0 (a point that was hit) is best, lower is better; a miss costs 2/a times its distance
 * @throws DomainError `invalid-input` for a level outside (0, 1), low above high, or anything that is no number or beyond 1e120
 * Source: Gneiting, Raftery, JASA 102 (2007) 359-378, (43).
 * @example intervalScore({ low: 2, high: 6 }, 7, 0.9) // 24
 */
export function intervalScore(
  { low, high }: { readonly low: number; readonly high: number },
  observed: number,
  level: number,
): number {
  requireLevel(level);
  requireValue("low", low);
  requireValue("high", high);
  requireValue("observed", observed);
  if (!(low <= high)) refuse("invalid-input", "low", `not lie above high, ${low} and ${high} do`);
  const fine = 2 / (1 - level);
  return high - low + fine * Math.max(0, low - observed) + fine * Math.max(0, observed - high);
}
