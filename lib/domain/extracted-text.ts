import { z } from "zod";
import { Day } from "./instant";
import { Sha256 } from "./sha256";

/** Why a file gives no text, each with a sentence that says what to do. */
export const extractRefusals = {
  empty: "The file is empty.",
  "no-text": "There is no text in this file.",
  "not-text":
    "This is no text file. TXT, HTML, PDF, DOCX and EML can be read; if it is a text, choose its encoding, or paste it.",
  picture: "This is a picture, whatever its name says. Pictures are not read: paste the text that it shows.",
  "not-pdf": "Its name says PDF, but it is none.",
  "no-text-in-pdf":
    "This PDF holds pictures of pages and no text. Run it through text recognition first, or paste the text.",
  encrypted: "It is locked with a password. Save a copy without one, or paste the text.",
  damaged: "The file is damaged, or cut off. Fetch it once more, or paste the text.",
  "not-docx": "This archive is no Word document.",
  "old-office": "This is an old Word format, or a Word document with a password. Save it as DOCX without a password.",
  macros: "It holds macros, which are programs. It is not opened: save it as DOCX without macros, or paste the text.",
  "zip-bomb": "Unpacked it would be far too large: it is not opened.",
  "too-many-parts": "It consists of more than 1,000 parts: it is not opened.",
  "too-slow": "Reading it took more than 20 seconds and was ended. Paste the text, or a part of the file.",
  "too-heavy": "Reading it took more than 256 MB of memory and was ended. Paste the text, or a part of the file.",
} as const;
export type ExtractRefusal = keyof typeof extractRefusals;

export const extractWarnings = [
  "encoding-assumed",
  "unreadable-characters",
  "article-only",
  "attachments",
  "cut-off",
  "cut-to-length",
  "pages-without-text",
  "pdf-paragraphs",
] as const;

/** The encodings that somebody may choose for a text file, by their WHATWG names. */
export const textEncodings = [
  "utf-8",
  "windows-1252",
  "utf-16le",
  "utf-16be",
  "iso-8859-15",
  "macintosh",
  "windows-1250",
  "windows-1251",
  "windows-1256",
] as const;
export const TextEncoding = z.enum(textEncodings);

/** What was read of a file: a proposal, which somebody looks over before it is kept as a document. */
export const ExtractedText = z.strictObject({
  text: z.string(),
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  publishedOn: Day.nullable(),
  /** ISO 639 code; a guess from the letters unless the file says it. */
  language: z.string().nullable(),
  /** Null when the format has none of its own to choose. */
  encoding: z.string().nullable(),
  encodingIsAssumed: z.boolean(),
  warnings: z.array(z.strictObject({ code: z.enum(extractWarnings), detail: z.string() })),
  /** Of the file. */
  sha256: Sha256.nullable(),
});
export type ExtractedText = z.infer<typeof ExtractedText>;
