import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { findRate } from "../model/find-indicator";
import { refuse } from "../model/refuse";
import { requireDays } from "../model/require-days";
import { countLaw } from "./count-law";

/** More events than this are not spelled out one by one: work grows with their square. */
const MOST_EVENTS = 5000;

export interface CountDistribution {
  readonly pmf: readonly number[];
  readonly mean: number;
}

/**
 * How many events of a rate indicator will happen in the days after asOf, watched or not.
 *
 * Formula: P(N = n) = sum_j P(j, n), from countLaw under Q and lambda (untempered); mean = sum n P(N = n).
 * @param assessment from assess
 * @param indicatorId of an indicator that counts events
 * @param days h >= 0, the horizon (asOf, asOf + h]; at most 5,000 events may be expected in the busiest scenario
 * @returns pmf over n = 0, 1, ... (sums to 1; what lies beyond its end is below 1e-25) and the mean, in events
 * @throws DomainError `unknown-indicator`; `invalid-input` for an indicator with levels, h outside 0..1e12 days, or one so long
 *   that more than 5,000 events are expected
 * Source: method 6; Fischer, Meier-Hellstern, Perform. Eval. 18 (1993) 149-171.
 * @example countDistribution(assessment, "alerts", 30).pmf[0] // the chance of none
 */
export function countDistribution(assessment: Assessment, indicatorId: string, days: number): CountDistribution {
  const { ratePerDay } = findRate(assessment.model, indicatorId);
  requireDays("days", days, 0, Number.POSITIVE_INFINITY);
  if (ratePerDay.some((rate) => rate * days > MOST_EVENTS))
    refuse("invalid-input", "days", `lead to ${MOST_EVENTS} events at most, it is ${days}`, { indicator: indicatorId });
  const pmf = countLaw(assessment.model, current(assessment).p, ratePerDay, days).map((row) =>
    row.reduce((sum, chance) => sum + chance, 0),
  );
  const mean = pmf.reduce((sum, chance, n) => sum + n * chance, 0);
  return { pmf, mean };
}
