import { z } from "zod";
import { Slug } from "./scenario";

export const Phrase = z.strictObject({
  id: Slug,
  /** Words as they may stand in a text; `*` at the end of a word stands for any ending. */
  text: z.string().trim().min(2).max(120),
  language: z.enum(["en", "fr", "any"]).default("any"),
  indicator: Slug,
  /** The level that these words usually mean, if they mean one. */
  level: Slug.nullable().default(null),
});
export type Phrase = z.infer<typeof Phrase>;

/** Words that may concern an indicator; they mark passages in a document until an analyst accepts or dismisses them. */
export const PhraseList = z.strictObject({
  isOn: z.boolean().default(true),
  /** Mark the places of the gazetteer too. */
  marksPlaces: z.boolean().default(true),
  phrases: z.array(Phrase).max(1000),
});
export type PhraseList = z.infer<typeof PhraseList>;
