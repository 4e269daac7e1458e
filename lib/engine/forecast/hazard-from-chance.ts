import { log1p } from "../math/logarithm";
import { MOST_PER_DAY } from "../model/limits";
import { refuse } from "../model/refuse";
import { requireDays } from "../model/require-days";

/**
 * The constant hazard that makes an event happen with a given chance within a number of days.
 *
 * Formula: eta = - ln(1 - q) / H.
 * @param chance q in [0, 1)
 * @param days H > 0
 * @returns hazard per day, >= 0; rises with q
 * @throws DomainError `invalid-input` for a chance outside [0, 1), days that are not above 0, or so few that the hazard would be
 *   above 1e12 a day
 * Source: method 6.
 * @example hazardFromChance(0.5, 1) // 0.6931471805599453
 */
export function hazardFromChance(chance: number, days: number): number {
  if (!(chance >= 0 && chance < 1)) refuse("invalid-input", "chance", `be 0 or more and below 1, it is ${chance}`);
  requireDays("days", days, Number.MIN_VALUE, Number.POSITIVE_INFINITY);
  const hazard = chance === 0 ? 0 : -log1p(-chance) / days;
  if (hazard > MOST_PER_DAY) {
    refuse("invalid-input", "days", `be enough for a hazard of at most ${MOST_PER_DAY} a day, it is ${days}`);
  }
  return hazard;
}
