import type { CategoricalIndicator, RateIndicator, ScoringIndicator } from "@/lib/domain/scoring-input";
import { simplexError } from "../math/simplex-error";
import type { CategoricalModel, IndicatorModel, RateModel } from "./model";
import { refuse } from "./refuse";
import { SUM_TOLERANCE } from "./sum-tolerance";

/**
 * Checks the numbers of one indicator and lays them out for the engine.
 *
 * Formula: u_l = sum_s pi_s theta[s][l] for levels, noise = sum_s pi_s lambda[s] for rates.
 * @param indicator as given
 * @param prior pi, K probabilities
 * @param path where the indicator stands in the input, for messages
 * @returns an immutable indicator
 * @throws DomainError `invalid-model` naming the field
 * Source: method 1.
 * @example buildIndicator(alerts, prior, "indicators[0]").kind // "rate"
 */
export function buildIndicator(indicator: ScoringIndicator, prior: Float64Array, path: string): IndicatorModel {
  if (!(indicator.weight >= 0 && indicator.weight <= 1)) {
    refuse("invalid-model", `${path}.weight`, `be from 0 to 1, it is ${indicator.weight}`);
  }
  return indicator.kind === "categorical"
    ? buildCategorical(indicator, prior, path)
    : buildRate(indicator, prior, path);
}

function buildCategorical(indicator: CategoricalIndicator, prior: Float64Array, path: string): CategoricalModel {
  const width = indicator.levels.length;
  const levels = new Map(indicator.levels.map((level, l) => [level, l]));
  if (width === 0) refuse("invalid-model", `${path}.levels`, "name at least one level");
  if (levels.size !== width) refuse("invalid-model", `${path}.levels`, "be distinct");
  if (indicator.likelihood.length !== prior.length) {
    refuse("invalid-model", `${path}.likelihood`, `have ${prior.length} rows, one a scenario`);
  }
  const likelihood = new Float64Array(prior.length * width);
  const baseline = new Float64Array(width);
  indicator.likelihood.forEach((row, s) => {
    if (row.length !== width) refuse("invalid-model", `${path}.likelihood[${s}]`, `have ${width} entries, one a level`);
    if (!(simplexError(row) <= SUM_TOLERANCE)) {
      refuse("invalid-model", `${path}.likelihood[${s}]`, `be probabilities that sum to 1, they are ${row.join(", ")}`);
    }
    row.forEach((chance, l) => {
      likelihood[s * width + l] = chance;
      baseline[l] = baseline[l]! + prior[s]! * chance;
    });
  });
  return { kind: "categorical", id: indicator.id, weight: indicator.weight, levels, likelihood, baseline };
}

function buildRate(indicator: RateIndicator, prior: Float64Array, path: string): RateModel {
  if (indicator.ratePerDay.length !== prior.length) {
    refuse("invalid-model", `${path}.ratePerDay`, `have ${prior.length} entries, one a scenario`);
  }
  let noise = 0;
  indicator.ratePerDay.forEach((rate, s) => {
    if (!(rate >= 0 && Number.isFinite(rate))) {
      refuse("invalid-model", `${path}.ratePerDay[${s}]`, `be 0 or more events a day, it is ${rate}`);
    }
    noise += prior[s]! * rate;
  });
  const { from, to } = indicator.monitored;
  if (!Number.isFinite(from)) refuse("invalid-model", `${path}.monitored.from`, `be a day, it is ${from}`);
  if (!(to >= from)) refuse("invalid-model", `${path}.monitored.to`, `not lie before ${from}, it is ${to}`);
  const ratePerDay = Float64Array.from(indicator.ratePerDay);
  return { kind: "rate", id: indicator.id, weight: indicator.weight, ratePerDay, noise, from, to };
}
