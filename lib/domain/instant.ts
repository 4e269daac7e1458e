import { z } from "zod";

export { addDays, dayNumber, dayOf, daysBetween, earlierDay, endOfDay, laterDay } from "./calendar";

/** A calendar day in UTC, written YYYY-MM-DD. Every day in Vigie is one of these; there is no local time. */
export const Day = z.iso.date({ error: "must be a day written YYYY-MM-DD, for example 2022-07-22" });
export type Day = string;

/** A moment, written as RFC 3339 in UTC. */
export const Instant = z.iso.datetime({ error: "must be a moment in UTC such as 2022-07-29T18:00:00Z" });
export type Instant = string;
