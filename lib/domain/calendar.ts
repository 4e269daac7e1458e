/** YYYY-MM-DD; its schema is in instant.ts. */
type Day = string;

/** The only date arithmetic, in whole UTC days; apart from the schemas so that a browser can count days without them. */
const MILLISECONDS_PER_DAY = 86_400_000;

/** Whole days from 1970-01-01 to `day`. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

/** The day that lies `days` after `day` (before it when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date((dayNumber(day) + days) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The UTC day on which an instant falls. */
export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}

/** The last millisecond of a day: "as of a day" includes all that was recorded on it. */
export function endOfDay(day: Day): Date {
  return new Date((dayNumber(day) + 1) * MILLISECONDS_PER_DAY - 1);
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}
