import { forecastBins, type ResolvedForecast, TENTHS } from "./forecast-bins";
import { requireLevel } from "./require-level";
import { wilsonInterval } from "./wilson-interval";

export interface CalibrationRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly happened: number;
  /** Mean probability that was given; null without forecasts. */
  readonly meanForecast: number | null;
  /** happened / count; null without forecasts. */
  readonly frequency: number | null;
  /** Wilson interval of the frequency; null without forecasts. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * How often things happened that were given about the same probability.
 *
 * Formula: for each bin n, k = sum o, mean p, k / n and its Wilson interval. Forecasts of one bin are taken as independent; many
 * forecasts of one event make the intervals too narrow.
 * @param forecasts with their outcomes; for several outcomes give each of them as a yes-or-no forecast
 * @param edges of the bins, from 0 to 1 (default tenths); a bin holds its lower end, the last one both
 * @param level of confidence in (0, 1), default 0.95
 * @returns one row a bin, rising; well calibrated: mean forecast inside the interval
 * @throws DomainError `invalid-input` for edges, probabilities, outcomes or a level outside their range
 * Source: Murphy, Winkler, Appl. Statist. 26 (1977) 41-47; Wilson, JASA 22 (1927) 209-212.
 * @example calibrationTable([{ p: 0.8, o: 1 }])[8]?.frequency // 1
 */
export function calibrationTable(
  forecasts: readonly ResolvedForecast[],
  edges: readonly number[] = TENTHS,
  level = 0.95,
): CalibrationRow[] {
  requireLevel(level);
  return forecastBins(forecasts, edges).map((bin, b) => {
    const count = bin.length;
    const happened = bin.reduce((sum, { o }) => sum + o, 0);
    const common = { from: edges[b]!, to: edges[b + 1]!, count, happened };
    if (count === 0) return { ...common, meanForecast: null, frequency: null, interval: null };
    return {
      ...common,
      meanForecast: bin.reduce((sum, { p }) => sum + p, 0) / count,
      frequency: happened / count,
      interval: wilsonInterval(happened, count, level),
    };
  });
}
