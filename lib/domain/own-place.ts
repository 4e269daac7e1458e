import { z } from "zod";
import { Point } from "./map-setting";

/** A place that somebody added to the gazetteer of an assessment. */
export const OwnPlace = z.strictObject({
  ...Point.shape,
  /** The region it lies in; empty when nobody said. */
  region: z.string().trim().max(120).default(""),
  /** ISO 3166-1 alpha-2, or a name; empty when nobody said. */
  country: z.string().trim().max(120).default(""),
});
export type OwnPlace = z.infer<typeof OwnPlace>;

export type StoredPlace = Readonly<OwnPlace> & {
  readonly id: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};
