import { MOST_COUNT } from "../model/limits";
import { requireWhole } from "../model/require-whole";
import { normalQuantile } from "./normal-quantile";
import { requireLevel } from "./require-level";

/**
 * The Wilson interval for a share that was seen in a few cases.
 *
 * Formula: (k + z^2/2 -+ z sqrt(k (n - k)/n + z^2/4)) / (n + z^2), z the (1 + level)/2 quantile of the normal law.
 * @param happened k, a whole number from 0 to n
 * @param count n >= 1
 * @param level of confidence in (0, 1)
 * @returns low and high in [0, 1] around k/n; narrower with more cases; low is exactly 0 for k = 0 and high exactly 1 for k = n
 * @throws DomainError `invalid-input` for counts that are no counts or a level outside (0, 1)
 * Source: Wilson, JASA 22 (1927) 209-212; Brown, Cai, DasGupta, Statist. Sci. 16 (2001) 101-133.
 * @example wilsonInterval(0, 10, 0.95) // { low: 0, high: 0.2775 }
 */
export function wilsonInterval(
  happened: number,
  count: number,
  level = 0.95,
): { readonly low: number; readonly high: number } {
  requireWhole("count", count, 1, MOST_COUNT);
  requireWhole("happened", happened, 0, count);
  // From below: (1 + level) / 2 would round to 1 where the level nearly is.
  const z = -normalQuantile((1 - requireLevel(level)) / 2);
  const centre = happened + (z * z) / 2;
  const half = z * Math.sqrt((happened * (count - happened)) / count + (z * z) / 4);
  return {
    low: happened === 0 ? 0 : (centre - half) / (count + z * z),
    high: happened === count ? 1 : (centre + half) / (count + z * z),
  };
}
