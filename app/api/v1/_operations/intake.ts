import { z } from "zod";
import { MEGABYTE, operation, plain } from "@/app/_server/operation";
import { ExtractedText, TextEncoding } from "@/lib/domain/extracted-text";
import { SimilarDocuments } from "@/lib/domain/similar-document";
import { Id, InAssessment, OneInAssessment } from "../_schemas/paths";

const tag = "documents";
const Read = ExtractedText.extend(SimilarDocuments.shape);

export const extractUpload = operation({
  ...plain,
  ...{ tag, params: OneInAssessment, path: "/assessments/{slug}/uploads/{id}/extract" },
  id: "extractUpload",
  method: "POST",
  summary: "The text of a file that was sent, and the documents that it is like; nothing is kept as a document",
  body: z.strictObject({
    /** Instead of the one that was found; for text files only. */
    encoding: TextEncoding.optional(),
    /** Markup that was pasted: all of it is meant, there is no article to be found in it. */
    isFragment: z.boolean().default(false),
  }),
  response: Read,
});
export const findSimilarDocuments = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: "/assessments/{slug}/documents/similar" },
  id: "findSimilarDocuments",
  method: "POST",
  summary: "The documents whose text is the same, or by an estimate nearly the same",
  body: z.strictObject({
    text: z.string().max(2_000_000),
    /** The document that is being edited. */
    except: Id.optional(),
  }),
  maxBytes: 12 * MEGABYTE,
  response: SimilarDocuments,
});
export const fetchDocument = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: "/assessments/{slug}/documents/fetch" },
  id: "fetchDocument",
  method: "POST",
  summary: "Fetch a page of the public internet and read it like a file; only where VIGIE_FETCH allows it",
  body: z.strictObject({
    url: z.url({ protocol: /^https?$/, error: "must be a web address that begins with http:// or https://" }).max(2000),
  }),
  response: Read.extend({ uploadId: Id, url: z.string() }),
});
export const readOriginal = operation({
  ...plain,
  ...{ tag, params: OneInAssessment, path: "/assessments/{slug}/documents/{id}/original" },
  id: "readOriginal",
  method: "GET",
  summary: "The file that a document was taken from, as it came",
  givesFile: true as const,
  response: z.unknown(),
});

export const intakeOperations = [extractUpload, findSimilarDocuments, fetchDocument, readOriginal];
