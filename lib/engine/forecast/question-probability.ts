import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { killedTransition } from "../math/killed-transition";
import { refuse } from "../model/refuse";
import { requireDays } from "../model/require-days";

/**
 * The chance that an event whose hazard depends on the scenario happens within some days after asOf.
 *
 * Formula: 1 - p_T exp((Q - diag eta) h) 1, read from the killed mass of the chain with one more, absorbing state, so small
 * answers keep their digits and eta = 0 gives exactly 0.
 * @param assessment from assess
 * @param hazardPerDay eta, K hazards per day, >= 0 and finite
 * @param days h >= 0
 * @returns probability in [0, 1], rising with h and with every hazard
 * @throws DomainError `invalid-input` for a wrong number of hazards, a negative or infinite one, or a negative or infinite h
 * Source: method 6.
 * @example questionProbability(assessment, [0.01, 0.001], 30)
 */
export function questionProbability(assessment: Assessment, hazardPerDay: readonly number[], days: number): number {
  const { model } = assessment;
  if (hazardPerDay.length !== model.size) refuse("invalid-input", "hazardPerDay", `have ${model.size} entries`);
  hazardPerDay.forEach((hazard, s) => {
    requireHazard(hazard, s);
  });
  requireDays("days", days, 0, Number.POSITIVE_INFINITY);
  const logs = killedTransition(model.generator, Float64Array.from(hazardPerDay), days);
  let chance = 0;
  current(assessment).p.forEach((p, s) => {
    if (p > 0) chance += p * Math.exp(logs[s * (model.size + 1) + model.size]!);
  });
  return Math.min(1, chance);
}

function requireHazard(hazard: number, s: number): void {
  if (!(hazard >= 0 && Number.isFinite(hazard))) {
    refuse("invalid-input", `hazardPerDay[${s}]`, `be 0 or more a day, it is ${hazard}`);
  }
}
