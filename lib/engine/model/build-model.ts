import type { Dynamics, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { generator } from "../math/generator";
import { halfLifeGenerator } from "../math/half-life-generator";
import { normalise } from "../math/normalise";
import { simplexError } from "../math/simplex-error";
import { buildIndicator } from "./build-indicator";
import type { IndicatorModel, Model } from "./model";
import { refuse } from "./refuse";
import { SUM_TOLERANCE } from "./sum-tolerance";

/**
 * Checks the numbers of a model and lays them out for the engine.
 *
 * Formula: pi sums to 1; theta rows sum to 1; u = pi theta; noise = pi . lambda; Q from the half-life or from the off-diagonals.
 * @param input scenarios, dynamics and indicators; the findings are not looked at
 * @returns an immutable model; nothing of it is shared with the input
 * @throws DomainError `invalid-model` naming the field: a prior or a row that does not sum to 1 within 1e-9, a weight outside
 *   [0, 1], a negative or infinite rate, a half-life that is not positive, a generator whose rows do not sum to 0, a doubled id
 * Source: method 1.
 * @example buildModel(input).prior // Float64Array of K
 */
export function buildModel(input: ScoringInput): Model {
  const priors = input.scenarios.map((scenario) => scenario.prior);
  if (!(simplexError(priors) <= SUM_TOLERANCE)) {
    refuse("invalid-model", "scenarios[].prior", `be probabilities that sum to 1, they are ${priors.join(", ")}`);
  }
  requireDistinct("scenarios[].id", input.scenarios);
  const prior = Float64Array.from(priors);
  normalise(prior);
  return {
    scenarioIds: input.scenarios.map((scenario) => scenario.id),
    size: prior.length,
    prior,
    dynamics: input.dynamics.kind === "half-life" ? { ...input.dynamics } : { kind: "generator" },
    generator: buildGenerator(input.dynamics, prior),
    indicators: buildIndicators(input.indicators, prior),
  };
}

function buildIndicators(list: readonly ScoringIndicator[], prior: Float64Array): Map<string, IndicatorModel> {
  requireDistinct("indicators[].id", list);
  return new Map(list.map((indicator, i) => [indicator.id, buildIndicator(indicator, prior, `indicators[${i}]`)]));
}

function buildGenerator(dynamics: Dynamics, prior: Float64Array): Float64Array {
  if (dynamics.kind === "half-life") {
    const halfLife = dynamics.halfLifeDays;
    if (!(halfLife > 0 && Number.isFinite(Math.LN2 / halfLife) && Math.LN2 / halfLife > 0)) {
      refuse("invalid-model", "halfLifeDays", `be a number of days above 0, it is ${halfLife}`);
    }
    return halfLifeGenerator(prior, halfLife);
  }
  const rows = dynamics.generator;
  if (rows.length !== prior.length) refuse("invalid-model", "generator", `have ${prior.length} rows`);
  rows.forEach((row, i) => {
    requireGeneratorRow(row, i, prior.length);
  });
  return generator(rows);
}

function requireGeneratorRow(row: readonly number[], i: number, size: number): void {
  if (row.length !== size) refuse("invalid-model", `generator[${i}]`, `have ${size} entries`);
  let out = 0;
  row.forEach((rate, j) => {
    if (!Number.isFinite(rate)) refuse("invalid-model", `generator[${i}][${j}]`, "be a finite number");
    // Beyond any meaning; near the end of the number range rate times days overflows and scoring would never end.
    if (Math.abs(rate) > 1e12) refuse("invalid-model", `generator[${i}][${j}]`, "be at most 1e12 a day");
    if (j !== i && rate < 0) refuse("invalid-model", `generator[${i}][${j}]`, `be 0 or more, it is ${rate}`);
    if (j !== i) out += rate;
  });
  const diagonal = row[i] ?? Number.NaN;
  if (!(Math.abs(out + diagonal) <= SUM_TOLERANCE * Math.max(1, out))) {
    refuse("invalid-model", `generator[${i}]`, `sum to 0, it sums to ${out + diagonal}`);
  }
}

function requireDistinct(path: string, list: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) refuse("invalid-model", path, `be distinct, "${id}" is there twice`);
    seen.add(id);
  }
}
