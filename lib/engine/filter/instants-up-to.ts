import type { Assessment } from "../assessment";

/**
 * How many instants with evidence lie at or before a time.
 *
 * Formula: #{i : t_i <= t}, by bisection.
 * @param assessment from assess
 * @param time days
 * @returns 0 to n
 * Source: method 2.
 * @example instantsUpTo(assessment, 0) // 0 unless there is evidence on day 0
 */
export function instantsUpTo(assessment: Assessment, time: number): number {
  return assessment.evidence.instantsUpTo(time);
}
