import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { countLaw } from "../forecast/count-law";
import { log2 } from "../math/logarithm";
import { findRate } from "../model/find-indicator";
import type { RateModel } from "../model/model";
import { refuse } from "../model/refuse";
import { requireDays } from "../model/require-days";
import { requireShare } from "../model/require-share";

/** More events than this are not spelled out: the work grows with their square. */
const MOST_EVENTS = 1000;

/**
 * How many bits a watch of some days over a rate indicator would bring on average about the scenario at its end.
 *
 * Formula: sum_{j,n} P(j, n) log2(P(j, n) / (P(j) P(n))), P(j, n) = sum_s p_s F_n[s][j] for n recorded events and scenario j after h
 * days; events are recorded at w lambda[s] + (1 - w) noise a day. The number of events is taken in, not their hours, so a chain
 * that moves during the watch may give a little more than this. 0 ln 0 = 0.
 * @param assessment from assess
 * @param indicatorId of an indicator that counts events; its window and its weight play no part
 * @param days h >= 0, the watch (asOf, asOf + h]; at most 1,000 events may be expected in the busiest scenario
 * @param reliability w in [0, 1] of the events to come
 * @returns bits, 0 (tells nothing) to log2 K; larger is more worth watching; non-decreasing in w. It need not rise with h: a long
 *   watch also tells of a scenario that is over by its end
 * @throws DomainError `unknown-indicator`; `invalid-input` for an indicator with levels, a reliability outside [0, 1], a negative or
 *   infinite h or one so long that more than 1,000 events are expected
 * Source: Lindley, Ann. Math. Statist. 27 (1956) 986-1005; counts as in Fearnhead, Sherlock, JRSS B 68 (2006) 767-784.
 * @example watchGain(assessment, "alerts", 0, 1) // 0
 */
export function watchGain(assessment: Assessment, indicatorId: string, days: number, reliability: number): number {
  const indicator = findRate(assessment.model, indicatorId);
  requireDays("days", days, 0, Number.POSITIVE_INFINITY);
  requireShare("invalid-input", "reliability", reliability, { indicator: indicatorId });
  if (days > longestWatch(indicator)) {
    refuse("invalid-input", "days", `lead to ${MOST_EVENTS} events at most, it is ${days}`, { indicator: indicatorId });
  }
  const rates = indicator.ratePerDay.map((rate) => reliability * rate + (1 - reliability) * indicator.noise);
  const { p } = current(assessment);
  return Math.max(0, mutualInformation(countLaw(assessment.model, p, rates, days)));
}

/**
 * The longest watch over a rate indicator that watchGain spells out.
 *
 * Formula: 1,000 / max_s lambda[s].
 * @param indicator of a model
 * @returns days, > 0; Infinity when no scenario expects an event
 * Source: house rule on bounded work.
 * @example longestWatch(indicator) // 100 when the busiest scenario expects 10 a day
 */
export function longestWatch(indicator: RateModel): number {
  return MOST_EVENTS / indicator.ratePerDay.reduce((most, rate) => Math.max(most, rate), 0);
}

function mutualInformation(joint: readonly Float64Array[]): number {
  const ends = Array.from(joint[0]!, (_, j) => joint.reduce((sum, row) => sum + row[j]!, 0));
  let bits = 0;
  for (const row of joint) {
    const count = row.reduce((sum, chance) => sum + chance, 0);
    row.forEach((chance, j) => {
      if (chance > 0) bits += chance * (log2(chance / count) - log2(ends[j]!));
    });
  }
  return bits;
}
