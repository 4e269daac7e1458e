import { refuse } from "./refuse";

/**
 * Checks that an argument is a number of days in a range.
 *
 * Formula: low <= days <= high, finite.
 * @param path the name of the argument, for the message
 * @param days the argument
 * @param low first day allowed
 * @param high last day allowed, Infinity for none
 * @returns the days, unchanged
 * @throws DomainError `invalid-input` outside the range, for NaN and for Infinity
 * Source: house rule on error codes.
 * @example requireDays("horizon", 3, 0, Number.POSITIVE_INFINITY) // 3
 */
export function requireDays(path: string, days: number, low: number, high: number): number {
  if (!(days >= low && days <= high && Number.isFinite(days))) {
    refuse("invalid-input", path, `be a number of days from ${low} to ${high}, it is ${days}`);
  }
  return days;
}
