import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { MOST_PER_DAY } from "../model/limits";
import { refuse } from "../model/refuse";
import { requireDays } from "../model/require-days";
import { killedShare } from "./killed-share";

/**
 * The chance that an event whose hazard depends on the scenario happens within some days after asOf.
 *
 * Formula: 1 - p_T exp((Q - diag eta) h) 1, read from the killed mass of the chain with one more, absorbing state, so small
 * answers keep their digits and eta = 0 gives exactly 0.
 * @param assessment from assess
 * @param hazardPerDay eta, K hazards per day, from 0 to 1e12
 * @param days h >= 0
 * @returns probability in [0, 1], rising with h and with every hazard
 * @throws DomainError `invalid-input` for a wrong number of hazards, one below 0 or above 1e12 a day, or h outside 0..1e12 days
 * Source: method 6.
 * @example questionProbability(assessment, [0.01, 0.001], 30)
 */
export function questionProbability(assessment: Assessment, hazardPerDay: readonly number[], days: number): number {
  const { model } = assessment;
  if (hazardPerDay.length !== model.size) {
    const rule = `have ${model.size} entries, one a scenario, it has ${hazardPerDay.length}`;
    refuse("invalid-input", "hazardPerDay", rule);
  }
  hazardPerDay.forEach((hazard, s) => {
    if (hazard >= 0 && hazard <= MOST_PER_DAY) return;
    const rule = `be from 0 to ${MOST_PER_DAY} a day, it is ${hazard}`;
    refuse("invalid-input", `hazardPerDay[${s}]`, rule, { scenario: model.scenarioIds[s] });
  });
  requireDays("days", days, 0, Number.POSITIVE_INFINITY);
  return killedShare(model, current(assessment).p, Float64Array.from(hazardPerDay), days);
}
