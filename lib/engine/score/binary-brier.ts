import { requireShare } from "../model/require-share";
import { requireWhole } from "../model/require-whole";

/**
 * The Brier score of a yes-or-no forecast.
 *
 * Formula: (p - o)^2.
 * @param p probability of yes, [0, 1]
 * @param o 1 if it happened, 0 if not
 * @returns 0 (certain and right) to 1 (certain and wrong); lower is better; half of multiBrier on two outcomes
 * @throws DomainError `invalid-input` when p lies outside [0, 1] or o is neither 0 nor 1
 * Source: Brier, Mon. Weather Rev. 78 (1950) 1-3.
 * @example binaryBrier(0.5, 1) // 0.25
 */
export function binaryBrier(p: number, o: 0 | 1): number {
  return (requireShare("invalid-input", "p", p) - requireWhole("o", o, 0, 1)) ** 2;
}
