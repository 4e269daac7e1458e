import { refuse } from "./refuse";

/**
 * Checks that a number is a whole number in a range: a count, a size or an index.
 *
 * Formula: n is an integer, low <= n <= high.
 * @param path the name of the argument, for the message
 * @param n the argument
 * @param low least allowed
 * @param high largest allowed
 * @returns the number; 0 for -0
 * @throws DomainError `invalid-input` outside the range, for fractions, NaN and Infinity
 * Source: house rule on error codes.
 * @example requireWhole("window", 12, 1, 100) // 12
 */
export function requireWhole(path: string, n: number, low: number, high: number): number {
  if (!(Number.isInteger(n) && n >= low && n <= high)) {
    refuse("invalid-input", path, `be a whole number from ${low} to ${high}, it is ${n}`);
  }
  return n + 0;
}
