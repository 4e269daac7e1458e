import { MOST_VALUE } from "./limits";
import { refuse } from "./refuse";

/**
 * Checks that a number can be scored: it is one, and far from the end of the number range.
 *
 * Formula: low <= value <= 1e120.
 * @param path the name of the argument, for the message
 * @param value the argument
 * @param low least allowed, -1e120 when it is left out
 * @returns the value; 0 for -0
 * @throws DomainError `invalid-input` outside the range, for NaN and for Infinity
 * Source: house rule on error codes.
 * @example requireValue("observed", 17.5) // 17.5
 */
export function requireValue(path: string, value: number, low = -MOST_VALUE): number {
  if (!(value >= low && value <= MOST_VALUE)) {
    refuse("invalid-input", path, `be a number from ${low} to ${MOST_VALUE}, it is ${value}`);
  }
  return value + 0;
}
