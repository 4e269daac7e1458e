import { type Day, endOfDay, type Instant } from "@/lib/domain/instant";

/** The moment up to which imports count; a day includes all of it. Null is now. */
export function eventCut(asOf: Day | Instant | null | undefined): Date | null {
  if (asOf === null || asOf === undefined) return null;
  return new Date(asOf.length === 10 ? endOfDay(asOf) : asOf);
}
