import type { CategoricalIndicator, RateIndicator, ScoringIndicator } from "@/lib/domain/scoring-input";
import { MOST_DAYS, MOST_PER_DAY } from "./limits";
import type { CategoricalModel, IndicatorModel, RateModel } from "./model";
import { refuse } from "./refuse";
import { requireProbabilities } from "./require-probabilities";
import { requireShare } from "./require-share";

/**
 * Checks the numbers of one indicator and lays them out for the engine.
 *
 * Formula: u_l = sum_s pi_s theta[s][l] for levels, noise = sum_s pi_s lambda[s] for rates.
 * @param indicator as given
 * @param prior pi, K probabilities
 * @param path where the indicator stands in the input, for messages
 * @param scenarioIds of the K scenarios, for messages
 * @returns an immutable indicator; an entry of -0 is 0
 * @throws DomainError `invalid-model` naming the field and the ids of indicator, scenario and level
 * Source: method 1.
 * @example buildIndicator(alerts, prior, "indicators[0]", ["a", "b"]).kind // "rate"
 */
export function buildIndicator(
  indicator: ScoringIndicator,
  prior: Float64Array,
  path: string,
  scenarioIds: readonly string[],
): IndicatorModel {
  const { id } = indicator;
  const weight = requireShare("invalid-model", `${path}.weight`, indicator.weight, { indicator: id });
  return indicator.kind === "categorical"
    ? { ...buildCategorical(indicator, prior, path, scenarioIds), weight }
    : { ...buildRate(indicator, prior, path, scenarioIds), weight };
}

function buildCategorical(
  { id, levels: names, likelihood: rows }: CategoricalIndicator,
  prior: Float64Array,
  path: string,
  scenarioIds: readonly string[],
): Omit<CategoricalModel, "weight"> {
  const width = names.length;
  const levels = levelPlaces(names, path, id);
  if (rows.length !== prior.length) {
    const rule = `have ${prior.length} rows, one a scenario, it has ${rows.length}`;
    refuse("invalid-model", `${path}.likelihood`, rule, { indicator: id });
  }
  const likelihood = new Float64Array(prior.length * width);
  const baseline = new Float64Array(width);
  rows.forEach((row, s) => {
    const place = `${path}.likelihood[${s}]`;
    const owner = { indicator: id, scenario: scenarioIds[s] };
    if (row.length !== width) {
      refuse("invalid-model", place, `have ${width} entries, one a level, it has ${row.length}`, owner);
    }
    const entry = (l: number) => ({ path: `${place}[${l}]`, names: { level: names[l] } });
    requireProbabilities("invalid-model", place, row, { names: owner, entry }).forEach((chance, l) => {
      likelihood[s * width + l] = chance;
      baseline[l] = baseline[l]! + prior[s]! * chance;
    });
  });
  return { kind: "categorical", id, levels, likelihood, baseline };
}

function levelPlaces(names: readonly string[], path: string, indicator: string): Map<string, number> {
  if (names.length === 0) refuse("invalid-model", `${path}.levels`, "name at least one level", { indicator });
  const levels = new Map<string, number>();
  names.forEach((level, l) => {
    if (levels.has(level))
      refuse("invalid-model", `${path}.levels`, "be distinct, one is there twice", { indicator, level });
    levels.set(level, l);
  });
  return levels;
}

function buildRate(
  { id, ratePerDay, monitored }: RateIndicator,
  prior: Float64Array,
  path: string,
  scenarioIds: readonly string[],
): Omit<RateModel, "weight"> {
  if (ratePerDay.length !== prior.length) {
    const rule = `have ${prior.length} entries, one a scenario, it has ${ratePerDay.length}`;
    refuse("invalid-model", `${path}.ratePerDay`, rule, { indicator: id });
  }
  const rates = Float64Array.from(ratePerDay, (rate, s) => {
    if (rate >= 0 && rate <= MOST_PER_DAY) return rate + 0;
    const rule = `be from 0 to ${MOST_PER_DAY} events a day, it is ${rate}`;
    return refuse("invalid-model", `${path}.ratePerDay[${s}]`, rule, { indicator: id, scenario: scenarioIds[s] });
  });
  const noise = rates.reduce((sum, rate, s) => sum + prior[s]! * rate, 0);
  const { from, to } = monitored;
  if (!(Math.abs(from) <= MOST_DAYS)) {
    const rule = `be a day from -${MOST_DAYS} to ${MOST_DAYS}, it is ${from}`;
    refuse("invalid-model", `${path}.monitored.from`, rule, { indicator: id });
  }
  if (!(to >= from)) {
    refuse("invalid-model", `${path}.monitored.to`, `not lie before ${from}, it is ${to}`, { indicator: id });
  }
  return { kind: "rate", id, ratePerDay: rates, noise, from: from + 0, to: to + 0 };
}
