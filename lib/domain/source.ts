import { z } from "zod";
import { Reliability } from "./standards/admiralty";

export const sourceKinds = [
  "agency",
  "media",
  "official",
  "armed-group",
  "ngo",
  "person",
  "social",
  "dataset",
  "other",
] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

/** Who says things, as the register of an assessment knows it. Reports name their source by `name`. */
export const Source = z.strictObject({
  name: z.string().trim().min(1, "name the source").max(200),
  kind: SourceKind.default("other"),
  /** How reliable it usually is; null when nobody has judged it. */
  reliability: Reliability.nullable().default(null),
  /** The id of the source that it usually repeats: what both say counts once. */
  repeats: z.string().max(80).nullable().default(null),
  note: z.string().trim().max(5000).default(""),
});
export type Source = z.infer<typeof Source>;
