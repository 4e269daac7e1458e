import { MOST_DAYS } from "./limits";
import { refuse } from "./refuse";

/**
 * Checks that an argument is a number of days in a range.
 *
 * Formula: low <= days <= high, and never beyond 1e12 days: there rates times days leave the range of numbers.
 * @param path the name of the argument, for the message
 * @param days the argument
 * @param low first day allowed
 * @param high last day allowed, Infinity for none but the limit of 1e12
 * @returns the days; 0 for -0
 * @throws DomainError `invalid-input` outside the range, for NaN and for Infinity
 * Source: house rule on error codes.
 * @example requireDays("horizon", 3, 0, Number.POSITIVE_INFINITY) // 3
 */
export function requireDays(path: string, days: number, low: number, high: number): number {
  const last = Math.min(high, MOST_DAYS);
  if (!(days >= low && days <= last)) {
    refuse("invalid-input", path, `be a number of days from ${low} to ${last}, it is ${days}`);
  }
  return days + 0;
}
