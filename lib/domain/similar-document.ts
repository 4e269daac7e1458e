import { z } from "zod";
import { Day } from "./instant";

export const SimilarDocument = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  publishedOn: Day.nullable(),
  status: z.enum(["active", "withdrawn"]),
  /** About the share of five-word sequences that both texts have; 1 for the same text or file. */
  similarity: z.number().min(0).max(1),
});
export type SimilarDocument = z.infer<typeof SimilarDocument>;

export const SimilarDocuments = z.strictObject({
  /** The very same text, or taken from the very same file. */
  same: z.array(SimilarDocument),
  near: z.array(SimilarDocument),
});
export type SimilarDocuments = z.infer<typeof SimilarDocuments>;
