import { refuse } from "../model/refuse";

/**
 * Any score of a row of forecasts, each weighed by the days it stood.
 *
 * Formula: sum_i days_i score(forecast_i) / sum_i days_i; forecast i stands until the next one, the last until resolution. A forecast
 * that stood for no time does not count, even when its score is infinite.
 * @param forecasts in order of `from`, at least one
 * @param until the day of resolution, after the first forecast and not before the last
 * @param score of one forecast, lower or higher better as it may be
 * @returns in the unit, range and direction of the score
 * @throws DomainError `invalid-input` when the days are not in order or none was forecast
 * Source: method 7.
 * @example timeAveragedScore([{ from: 0, forecast: [0.5, 0.5] }], 4, (p) => logScore(p, 0)) // ln 2
 */
export function timeAveragedScore<F>(
  forecasts: readonly { readonly from: number; readonly forecast: F }[],
  until: number,
  score: (forecast: F) => number,
): number {
  let weighed = 0;
  let total = 0;
  forecasts.forEach(({ from, forecast }, i) => {
    const days = (forecasts[i + 1]?.from ?? until) - from;
    if (!(days >= 0)) refuse("invalid-input", `forecasts[${i}].from`, "not lie after the next one or the end");
    if (days > 0) weighed += days * score(forecast);
    total += days;
  });
  if (!(total > 0)) refuse("invalid-input", "forecasts", "have stood for some time");
  return weighed / total;
}
