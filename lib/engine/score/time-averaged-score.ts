import { refuse } from "../model/refuse";
import { standingDays } from "./standing-days";

/**
 * Any score of a row of forecasts, each weighed by the days it stood.
 *
 * Formula: sum_i days_i score(forecast_i) / sum_i days_i; forecast i stands until the next one, the last until resolution. A forecast
 * that stood for no time does not count, even when its score is infinite.
 * @param forecasts in order of `from`, at least one
 * @param until the day of resolution, after the first forecast and not before the last
 * @param score of one forecast, lower or higher better as it may be
 * @returns in the unit, range and direction of the score
 * @throws DomainError as standingDays, as the score does, and `invalid-input` when a score is NaN
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
  standingDays(forecasts, until).forEach((days, i) => {
    if (days === 0) return;
    weighed += days * score(forecasts[i]!.forecast);
    total += days;
    if (Number.isNaN(weighed)) refuse("invalid-input", `forecasts[${i}].forecast`, "have a score that is a number");
  });
  return weighed / total;
}
