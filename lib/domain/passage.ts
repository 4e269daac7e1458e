import { z } from "zod";
import { Sha256 } from "./sha256";

const Offset = z.number().int().min(0).max(2_000_000);

/**
 * Where a quote stands in a document's text. The selectors of the W3C Web Annotation data model: the words with what stands before and
 * after them (TextQuoteSelector), their place (TextPositionSelector, in UTF-16 units, end exclusive), and which text that was.
 */
export const Passage = z
  .strictObject({
    exact: z.string().min(1).max(10_000, "must be at most 10,000 characters"),
    prefix: z.string().max(64).default(""),
    suffix: z.string().max(64).default(""),
    start: Offset,
    end: Offset,
    textSha256: Sha256,
  })
  .refine(({ start, end, exact }) => end - start === exact.length, {
    path: ["end"],
    message: "must be the start plus the length of the words",
    params: { rule: "length" },
  });
export type Passage = z.infer<typeof Passage>;
