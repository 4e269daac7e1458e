import type { Dynamics, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { generator } from "../math/generator";
import { halfLifeGenerator } from "../math/half-life-generator";
import { normalise } from "../math/normalise";
import { buildIndicator } from "./build-indicator";
import { LEAST_HALF_LIFE, MOST_PER_DAY } from "./limits";
import type { IndicatorModel, Model } from "./model";
import { refuse } from "./refuse";
import { requireProbabilities } from "./require-probabilities";
import { SUM_TOLERANCE } from "./sum-tolerance";

/**
 * Checks the numbers of a model and lays them out for the engine.
 *
 * Formula: pi sums to 1; theta rows sum to 1; u = pi theta; noise = pi . lambda; Q from the half-life or from the off-diagonals.
 * @param input scenarios, dynamics and indicators; the findings are not looked at
 * @returns an immutable model; nothing of it is shared with the input, and an entry of -0 is 0
 * @throws DomainError `invalid-model` naming the field and the ids it belongs to: no scenario, a prior or a row that does not sum to
 *   1 within 1e-9, a weight outside [0, 1], a rate that is negative or above 1e12 a day, a half-life below 1e-12 days, a generator
 *   whose rows do not sum to 0, a doubled id
 * Source: method 1.
 * @example buildModel(input).prior // Float64Array of K
 */
export function buildModel(input: ScoringInput): Model {
  const { scenarios } = input;
  if (scenarios.length === 0) refuse("invalid-model", "scenarios", "be at least one");
  const entry = (s: number) => ({ path: `scenarios[${s}].prior`, names: { scenario: scenarios[s]?.id } });
  const priors = scenarios.map((scenario) => scenario.prior);
  const prior = Float64Array.from(requireProbabilities("invalid-model", "scenarios[].prior", priors, { entry }));
  requireDistinct("scenarios[].id", scenarios);
  normalise(prior);
  const scenarioIds = scenarios.map(({ id }) => id);
  return {
    scenarioIds,
    size: prior.length,
    prior,
    dynamics: input.dynamics.kind === "half-life" ? { ...input.dynamics } : { kind: "generator" },
    generator: buildGenerator(input.dynamics, prior, scenarioIds),
    indicators: buildIndicators(input.indicators, prior, scenarioIds),
  };
}

function buildIndicators(
  list: readonly ScoringIndicator[],
  prior: Float64Array,
  scenarioIds: readonly string[],
): Map<string, IndicatorModel> {
  requireDistinct("indicators[].id", list);
  return new Map(
    list.map((indicator, i) => [indicator.id, buildIndicator(indicator, prior, `indicators[${i}]`, scenarioIds)]),
  );
}

function buildGenerator(dynamics: Dynamics, prior: Float64Array, scenarioIds: readonly string[]): Float64Array {
  if (dynamics.kind === "half-life") {
    const halfLife = dynamics.halfLifeDays;
    if (!(halfLife >= LEAST_HALF_LIFE && Number.isFinite(halfLife))) {
      const rule = `be a number of days above 0, at least ${LEAST_HALF_LIFE} and finite, it is ${halfLife}`;
      refuse("invalid-model", "halfLifeDays", rule);
    }
    return halfLifeGenerator(prior, halfLife);
  }
  const rows = dynamics.generator;
  if (rows.length !== prior.length) {
    refuse("invalid-model", "generator", `have ${prior.length} rows, one a scenario, it has ${rows.length}`);
  }
  rows.forEach((row, i) => {
    requireGeneratorRow(row, i, scenarioIds);
  });
  return generator(rows);
}

function requireGeneratorRow(row: readonly number[], i: number, scenarioIds: readonly string[]): void {
  const size = scenarioIds.length;
  const fail = (path: string, rule: string, to?: string): never =>
    refuse("invalid-model", path, rule, {
      scenario: to === undefined ? scenarioIds[i] : `${scenarioIds[i]}" to "${to}`,
    });
  if (row.length !== size) fail(`generator[${i}]`, `have ${size} entries, one a scenario, it has ${row.length}`);
  let out = 0;
  row.forEach((rate, j) => {
    const path = `generator[${i}][${j}]`;
    if (!Number.isFinite(rate)) fail(path, `be a finite number, it is ${rate}`, scenarioIds[j]);
    // Beyond any meaning; near the end of the number range rate times days overflows and scoring would never end.
    if (Math.abs(rate) > MOST_PER_DAY) fail(path, `be at most ${MOST_PER_DAY} a day, it is ${rate}`, scenarioIds[j]);
    if (j !== i && rate < 0) fail(path, `be 0 or more, it is ${rate}`, scenarioIds[j]);
    if (j !== i) out += rate;
  });
  const diagonal = row[i] ?? Number.NaN;
  if (!(Math.abs(out + diagonal) <= SUM_TOLERANCE * Math.max(1, out))) {
    fail(`generator[${i}]`, `sum to 0, it sums to ${out + diagonal}`);
  }
}

function requireDistinct(path: string, list: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) refuse("invalid-model", path, `be distinct, "${id}" is there twice`);
    seen.add(id);
  }
}
