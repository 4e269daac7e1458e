import { refuse } from "../model/refuse";

/**
 * Checks a level of confidence, or the share that an interval shall hold.
 *
 * Formula: 0 < level < 1.
 * @param level as given
 * @returns the level
 * @throws DomainError `invalid-input` at and outside the ends, and for NaN
 * Source: house rule on error codes.
 * @example requireLevel(0.95) // 0.95
 */
export function requireLevel(level: number): number {
  if (!(level > 0 && level < 1)) refuse("invalid-input", "level", `lie between 0 and 1, it is ${level}`);
  return level;
}
