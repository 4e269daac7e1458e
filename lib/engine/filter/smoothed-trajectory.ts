import type { Assessment } from "../assessment";
import type { Credence } from "../credence";
import { requireDays } from "../model/require-days";
import { BackwardWalk } from "./backward-walk";
import { instantsUpTo } from "./instants-up-to";
import { stateAt } from "./state-at";

/** The smoothed credence at `t` days: seen from asOf, with all evidence up to then. */
export interface SmoothedPoint {
  readonly t: number;
  readonly p: Credence;
}

/**
 * The smoothed credence at many times: what the whole record, later evidence included, says about each of them.
 *
 * Formula: P(S_t = s | all evidence to T) = a(t)_s b(t+)_s / sum. It has no jump at evidence and equals the filter at T.
 * @param assessment from assess
 * @param times days, each from 0 to asOf, in any order
 * @returns one point a time, in the order asked; K probabilities that sum to 1
 * @throws DomainError `invalid-input` when a time lies outside [0, asOf]
 * Source: method 3; Rabiner, Proc. IEEE 77 (1989) 257-286.
 * @example smoothedTrajectory(assessment, [0, 1, 2]).map((point) => point.p)
 */
export function smoothedTrajectory(assessment: Assessment, times: readonly number[]): SmoothedPoint[] {
  const days = times.map((t, place) => requireDays(`times[${place}]`, t, 0, assessment.asOf));
  const order = Array.from(days.keys()).sort((a, b) => days[b]! - days[a]!);
  const points: SmoothedPoint[] = new Array(times.length);
  const walk = new BackwardWalk(assessment, assessment.chain.column());
  for (const place of order) {
    const t = days[place]!;
    walk.to(t);
    const { state } = stateAt(assessment, t, instantsUpTo(assessment, t));
    points[place] = { t, p: assessment.chain.joint(state, walk.column) };
  }
  return points;
}
