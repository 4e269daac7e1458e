import type { Assessment } from "../assessment";
import { eventLogLikelihood } from "../evidence/event-log-likelihood";
import { levelLogLikelihood } from "../evidence/level-log-likelihood";
import { expm1 } from "../math/exponential";
import type { CategoricalModel, RateModel } from "../model/model";

/** One finding that could still be made, and what it would do. */
export interface PossibleReading {
  readonly indicator: string;
  /** Null for an event. */
  readonly level: string | null;
  /** ln factor in each scenario. */
  readonly logs: Float64Array;
  /** Chance of the reading in each scenario. */
  readonly chances: readonly number[];
}

/**
 * Every finding that could be made at asOf: each level of each indicator, and an event of each indicator that is watched.
 *
 * Formula: factor as in levelLogLikelihood and eventLogLikelihood (with the weight); chance w theta[s][l] + (1 - w) u_l of a level,
 * 1 - exp(- (w lambda[s] + (1 - w) noise) h) of an event within h days.
 * @param assessment from assess
 * @param reliability w in [0, 1] of the one report of each
 * @param days h > 0, how long one would wait for an event
 * @returns readings of one indicator stand together, in the order of the model; indicators of weight 0 are left out
 * Source: method 1.
 * @example possibleReadings(assessment, 0.8, 30).length
 */
export function possibleReadings(assessment: Assessment, reliability: number, days: number): PossibleReading[] {
  const readings: PossibleReading[] = [];
  for (const indicator of assessment.model.indicators.values()) {
    if (indicator.weight === 0) continue;
    if (indicator.kind === "categorical") {
      for (const [name, level] of indicator.levels) readings.push(levelReading(indicator, name, level, reliability));
    } else if (indicator.from <= assessment.asOf && assessment.asOf <= indicator.to) {
      readings.push(eventReading(indicator, reliability, days));
    }
  }
  return readings;
}

function levelReading(indicator: CategoricalModel, name: string, level: number, reliability: number): PossibleReading {
  const { baseline, likelihood } = indicator;
  const logs = levelLogLikelihood(indicator, [{ level, reliability }]);
  const noise = (1 - reliability) * baseline[level]!;
  const chances = Array.from(logs, (_, s) => reliability * likelihood[s * baseline.length + level]! + noise);
  return { indicator: indicator.id, level: name, logs, chances };
}

function eventReading(indicator: RateModel, reliability: number, days: number): PossibleReading {
  const chances = Array.from(
    indicator.ratePerDay,
    (rate) => -expm1(-(reliability * rate + (1 - reliability) * indicator.noise) * days),
  );
  return { indicator: indicator.id, level: null, logs: eventLogLikelihood(indicator, [reliability]), chances };
}
