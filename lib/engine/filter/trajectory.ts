import type { Assessment } from "../assessment";
import type { FilteredPoint } from "../credence";
import { requireDays } from "../model/require-days";
import { readStateAt } from "./state-at";

/**
 * The filtered credence at many times in one pass over the evidence.
 *
 * Formula: filteredAt at each time; O(n + m) for m rising times, plus a sort for others.
 * @param assessment from assess
 * @param times days, each from 0 to asOf, in any order
 * @returns one point a time, in the order asked
 * @throws DomainError `invalid-input` when a time lies outside [0, asOf]
 * Source: method 2.
 * @example trajectory(assessment, [0, 1, 2]).map((point) => point.p)
 */
export function trajectory(assessment: Assessment, times: readonly number[]): FilteredPoint[] {
  const evidenceTimes = assessment.evidence.times;
  const order = Array.from(times.keys());
  if (times.some((t, i) => i > 0 && t < times[i - 1]!)) order.sort((a, b) => times[a]! - times[b]!);
  const state = new Float64Array(assessment.chain.size);
  const points: FilteredPoint[] = new Array(times.length);
  let upTo = 0;
  for (const place of order) {
    const t = requireDays(`times[${place}]`, times[place]!, 0, assessment.asOf);
    while (upTo < evidenceTimes.length && evidenceTimes[upTo]! <= t) upTo++;
    const logEvidence = readStateAt(assessment, t, upTo, state);
    points[place] = { t, p: assessment.chain.credence(state), logEvidence };
  }
  return points;
}
