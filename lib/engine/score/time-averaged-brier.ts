import { refuse } from "../model/refuse";
import { multiBrier } from "./multi-brier";

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
 * @throws DomainError `invalid-input` when the days are not in order or none was forecast, or for a wrong outcome
 * Source: method 7.
 * @example timeAveragedBrier([{ from: 0, p: [0.5, 0.5] }], 4, 0) // 0.5
 */
export function timeAveragedBrier(forecasts: readonly StandingForecast[], until: number, outcome: number): number {
  let weighed = 0;
  let total = 0;
  forecasts.forEach(({ from, p }, i) => {
    const days = (forecasts[i + 1]?.from ?? until) - from;
    if (!(days >= 0)) refuse("invalid-input", `forecasts[${i}].from`, "not lie after the next one or the end");
    weighed += days * multiBrier(p, outcome);
    total += days;
  });
  if (!(total > 0)) refuse("invalid-input", "forecasts", "have stood for some time");
  return weighed / total;
}
