import type { Assessment } from "../assessment";
import { type SmoothedPoint, smoothedTrajectory } from "./smoothed-trajectory";

/**
 * The smoothed credence at one time; for many times smoothedTrajectory is one pass.
 *
 * Formula: see smoothedTrajectory.
 * @param assessment from assess
 * @param t days, from 0 to asOf
 * @returns K probabilities that sum to 1
 * @throws DomainError `invalid-input` when t lies outside [0, asOf]
 * Source: method 3.
 * @example smoothedAt(assessment, 10).p
 */
export function smoothedAt(assessment: Assessment, t: number): SmoothedPoint {
  const [point] = smoothedTrajectory(assessment, [t]);
  if (point === undefined) throw new RangeError("smoothedTrajectory answers every time");
  return point;
}
