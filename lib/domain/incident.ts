import { z } from "zod";
import { Day } from "./instant";

export const Place = z.strictObject({
  name: z.string().trim().min(1).max(120),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
});
export type Place = z.infer<typeof Place>;

/** An attack or other event that several findings describe. */
export const Incident = z.strictObject({
  title: z.string().trim().min(1).max(200),
  occurredOn: Day,
  place: Place.nullable().default(null),
});
export type Incident = z.infer<typeof Incident>;
