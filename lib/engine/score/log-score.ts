import { ln } from "../math/logarithm";
import { requireOutcome } from "./require-outcome";

/**
 * The logarithmic score of a forecast.
 *
 * Formula: - ln p(outcome).
 * @param p probabilities over the outcomes
 * @param outcome index of what happened
 * @returns nats, 0 (certain and right) to Infinity (the outcome was called impossible); lower is better
 * @throws DomainError `invalid-input` when p are no probabilities that sum to 1 (give or take 0.002), or the outcome is not an index of p
 * Source: Good, JRSS B 14 (1952) 107-114.
 * @example logScore([1, 0], 0) // 0
 */
export function logScore(p: readonly number[], outcome: number): number {
  const chance = requireOutcome(p, outcome);
  return chance === 1 ? 0 : -ln(chance);
}
