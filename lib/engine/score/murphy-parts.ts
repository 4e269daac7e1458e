import { refuse } from "../model/refuse";
import { forecastBins, type ResolvedForecast } from "./forecast-bins";

export interface MurphyParts {
  /** Mean binaryBrier, [0, 1]; lower is better. */
  readonly brier: number;
  /** Distance of the forecasts from what happened after them, [0, 1]; lower is better. */
  readonly reliability: number;
  /** How far the groups differ from the mean frequency, [0, uncertainty]; higher is better. */
  readonly resolution: number;
  /** Variance of the outcomes, [0, 0.25]; not in the hands of the forecaster. */
  readonly uncertainty: number;
  /** What binning hides: variance less twice the covariance with the outcome inside the bins; 0 without bins. */
  readonly withinBins: number;
}

/**
 * The parts of the Brier score of yes-or-no forecasts.
 *
 * Formula: brier = reliability - resolution + uncertainty + withinBins, with groups g of n_g forecasts, mean forecast p_g and frequency
 * o_g: reliability = sum n_g (p_g - o_g)^2 / n, resolution = sum n_g (o_g - o)^2 / n, uncertainty = o (1 - o),
 * withinBins = sum_i [(p_i - p_g)^2 - 2 (p_i - p_g)(o_i - o_g)] / n. Without edges equal forecasts are a group.
 * @param forecasts at least one, with their outcomes
 * @param edges of bins from 0 to 1; without them the parts are exact and withinBins is 0
 * @returns five numbers that add up to rounding
 * @throws DomainError `invalid-input` without forecasts, or for edges or probabilities outside their range
 * Source: Murphy, J. Appl. Meteorol. 12 (1973) 595-600; Stephenson, Coelho, Jolliffe, Weather Forecast. 23 (2008) 752-757.
 * @example murphyParts([{ p: 1, o: 1 }, { p: 0, o: 0 }]).resolution // 0.25
 */
export function murphyParts(forecasts: readonly ResolvedForecast[], edges?: readonly number[]): MurphyParts {
  const count = forecasts.length;
  if (count === 0) refuse("invalid-input", "forecasts", "be at least one");
  const bins = forecastBins(forecasts, edges ?? [0, 1]);
  const groups = edges === undefined ? equalForecasts(forecasts) : bins.filter((bin) => bin.length > 0);
  const base = mean(forecasts.map(({ o }) => o));
  let reliability = 0;
  let resolution = 0;
  let withinBins = 0;
  for (const group of groups) {
    const given = edges === undefined ? group[0]!.p : mean(group.map(({ p }) => p));
    const seen = mean(group.map(({ o }) => o));
    reliability += (group.length / count) * (given - seen) ** 2;
    resolution += (group.length / count) * (seen - base) ** 2;
    for (const { p, o } of group) withinBins += ((p - given) * (p - given - 2 * (o - seen))) / count;
  }
  const brier = mean(forecasts.map(({ p, o }) => (p - o) ** 2));
  return { brier, reliability, resolution, uncertainty: base * (1 - base), withinBins };
}

function equalForecasts(forecasts: readonly ResolvedForecast[]): ResolvedForecast[][] {
  const groups = new Map<number, ResolvedForecast[]>();
  for (const forecast of forecasts) {
    const group = groups.get(forecast.p);
    if (group === undefined) groups.set(forecast.p, [forecast]);
    else group.push(forecast);
  }
  return Array.from(groups.values());
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
