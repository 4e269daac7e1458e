import { MOST_DAYS } from "../model/limits";
import { refuse } from "../model/refuse";
import { requireDays } from "../model/require-days";

/**
 * How many days each of a row of forecasts stood.
 *
 * Formula: days_i = from_{i+1} - from_i, the last until resolution.
 * @param forecasts in order of `from`, at least one
 * @param until the day of resolution, after the first forecast and not before the last
 * @returns one number of days a forecast, >= 0, not all 0
 * @throws DomainError `invalid-input` without forecasts, for a day that is no number or beyond 1e12 days of the start, for days out of
 *   order, or when nothing was forecast for any time
 * Source: method 7.
 * @example standingDays([{ from: 0 }, { from: 3 }], 10) // [3, 7]
 */
export function standingDays(forecasts: readonly { readonly from: number }[], until: number): number[] {
  if (forecasts.length === 0) refuse("invalid-input", "forecasts", "be at least one");
  const starts = forecasts.map(({ from }, i) => requireDays(`forecasts[${i}].from`, from, -MOST_DAYS, MOST_DAYS));
  const ends = [...starts.slice(1), requireDays("until", until, -MOST_DAYS, MOST_DAYS)];
  const days = starts.map((from, i) => {
    if (from > ends[i]!) {
      refuse(
        "invalid-input",
        `forecasts[${i}].from`,
        `not lie after the next one or the end, ${ends[i]}, it is ${from}`,
      );
    }
    return ends[i]! - from;
  });
  if (days.every((count) => count === 0)) {
    refuse("invalid-input", "until", `lie after the first forecast of day ${starts[0]}, it is ${until}`);
  }
  return days;
}
