import { z } from "zod";
import { Day } from "./instant";
import { Passage } from "./passage";
import { Slug } from "./scenario";
import { Grade } from "./standards/admiralty";

/** One source's statement. `level` is null for an event of a rate indicator. */
export const Report = z.strictObject({
  level: Slug.nullable().default(null),
  source: z.string().trim().min(1, "name the source").max(200),
  /** Who the source repeats, when it is not the source itself: two outlets with one origin count once. */
  origin: z.string().trim().max(200).nullable().default(null),
  grade: Grade,
  quote: z.string().trim().max(10_000, "must be at most 10,000 characters").default(""),
  note: z.string().trim().max(10_000, "must be at most 10,000 characters").default(""),
  reportedOn: Day,
  documentId: z.string().max(80).nullable().default(null),
  /** Where the quote stands in that document; null when it was typed by hand. */
  passage: Passage.nullable().default(null),
});
export type Report = z.infer<typeof Report>;
