import { refuse } from "../model/refuse";

/**
 * Checks that an outcome is one of those that a forecast gave a probability.
 *
 * Formula: outcome is a whole number from 0 to K - 1.
 * @param p probabilities over the outcomes
 * @param outcome index of what happened
 * @returns the probability the forecast gave it, [0, 1]
 * @throws DomainError `invalid-input` otherwise
 * Source: house rule on error codes.
 * @example requireOutcome([0.4, 0.6], 1) // 0.6
 */
export function requireOutcome(p: readonly number[], outcome: number): number {
  return p[outcome] ?? refuse("invalid-input", "outcome", `be an index below ${p.length}, it is ${outcome}`);
}
