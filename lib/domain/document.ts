import { z } from "zod";
import { Day } from "./instant";
import { Sha256 } from "./sha256";
import { Grade } from "./standards/admiralty";
import { Handling } from "./standards/tlp";

/** A source text that was pasted, or named without its text. */
export const Document = z.strictObject({
  title: z.string().trim().min(1).max(300),
  publisher: z.string().trim().max(200).default(""),
  author: z.string().trim().max(200).default(""),
  publishedOn: Day.nullable().default(null),
  url: z
    .url({ protocol: /^https?$/, error: "must be a web address that begins with http:// or https://" })
    .max(2000)
    .nullable()
    .default(null),
  text: z.string().max(2_000_000, "must be at most 2,000,000 characters").nullable().default(null),
  /** ISO 639 code of the language it is written in; null when unknown. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "must be a language code such as en or fr")
    .nullable()
    .default(null),
  /** The grade that reports from it begin with; each may say otherwise. */
  grade: Grade.nullable().default(null),
  /** The file that the text was taken from. */
  originalSha256: Sha256.nullable().default(null),
  handling: Handling,
  note: z.string().trim().max(5000).default(""),
});
export type Document = z.infer<typeof Document>;
