import { multiBrier } from "./multi-brier";
import { standingDays } from "./standing-days";
import { timeAveragedScore } from "./time-averaged-score";

export interface StandingForecast {
  /** Day from which it stood, until the next one. */
  readonly from: number;
  readonly p: readonly number[];
}

/**
 * The Brier score of a row of forecasts, each weighed by the days it stood.
 *
 * Formula: sum_i days_i multiBrier_i / sum_i days_i; forecast i stands until the next one, the last until resolution.
 * @param forecasts in order of `from`, at least one
 * @param until the day of resolution, after the first forecast and not before the last
 * @param outcome index of what happened
 * @returns 0 to 2; lower is better
 * @throws DomainError as standingDays, and as multiBrier for each forecast, those that stood for no time included
 * Source: method 7.
 * @example timeAveragedBrier([{ from: 0, p: [0.5, 0.5] }], 4, 0) // 0.5
 */
export function timeAveragedBrier(forecasts: readonly StandingForecast[], until: number, outcome: number): number {
  standingDays(forecasts, until);
  const scored = forecasts.map(({ from, p }) => ({ from, forecast: multiBrier(p, outcome) }));
  return timeAveragedScore(scored, until, (brier) => brier);
}
