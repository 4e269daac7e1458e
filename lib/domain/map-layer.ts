import { z } from "zod";

/** What is said of a file of outlines that was uploaded. */
export const NewMapLayer = z.strictObject({
  name: z.string().trim().min(1).max(120),
  uploadId: z.string().min(1).max(80),
  /** The property that holds the names; null takes the likeliest. */
  nameProperty: z.string().max(120).nullable().default(null),
});
export type NewMapLayer = z.infer<typeof NewMapLayer>;

export interface MapLayerHead {
  readonly id: string;
  readonly name: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}
