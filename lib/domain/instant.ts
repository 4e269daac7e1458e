import { z } from "zod";

export { addDays, dayNumber, dayOf, daysBetween, earlierDay, endOfDay, laterDay } from "./calendar";

/** Wide enough for any case, and narrow enough that a century of projection still has a four-digit year. */
const FIRST_DAY = "1900-01-01";
const LAST_DAY = "2199-12-31";

/** A calendar day in UTC, written YYYY-MM-DD. Every day in Vigie is one of these; there is no local time. */
export const Day = z.iso
  .date({ error: "must be a day written YYYY-MM-DD, for example 2022-07-22" })
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, {
    error: `must lie between ${FIRST_DAY} and ${LAST_DAY}`,
    params: { rule: "range" },
  });
export type Day = string;

/** A moment, written as RFC 3339 in UTC. */
export const Instant = z.iso.datetime({ error: "must be a moment in UTC such as 2022-07-29T18:00:00Z" });
export type Instant = string;
