import { z } from "zod";

export const Point = z.strictObject({
  name: z.string().trim().min(1).max(120),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Point = z.infer<typeof Point>;

/** What the map of an assessment shows beneath its points. */
export const MapSetting = z.strictObject({
  /** ISO 3166-1 alpha-3 of the countries that Vigie draws itself. */
  countries: z.array(z.string().regex(/^[A-Z]{3}$/, "must be three capital letters such as MLI")).max(20),
  /** Ids of uploaded layers. */
  layers: z.array(z.string().max(80)).max(20).default([]),
  /** Where distances are measured from: usually the capital. */
  centre: Point.nullable().default(null),
  ringsKm: z.array(z.number().positive().max(5000)).max(8).default([]),
});
export type MapSetting = z.infer<typeof MapSetting>;
