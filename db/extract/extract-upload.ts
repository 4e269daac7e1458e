import { readFile } from "node:fs/promises";
import { DomainError } from "@/lib/domain/errors";
import type { ExtractedText } from "@/lib/domain/extracted-text";
import type { SimilarDocuments } from "@/lib/domain/similar-document";
import type { Context } from "../context";
import { fileFault } from "../files/file-fault";
import { filePath } from "../files/file-path";
import { findSimilarDocuments } from "../queries/find-similar-documents";
import { getUpload } from "../queries/get-upload";
import { extractText } from "./extract-text";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly encoding?: string | undefined;
  readonly isFragment?: boolean;
}

/**
 * The text of a file that was sent, and the documents that it is like. Nothing is kept as a document by it.
 * @throws DomainError "invalid-input" when the file is not whole, or gives no text
 */
export async function extractUpload(
  context: Context,
  { slug, id, encoding, isFragment = false }: Args,
): Promise<ExtractedText & SimilarDocuments> {
  const { state, sha256, purpose, fileName, mediaType } = await getUpload(context, { slug, id });
  if (state !== "complete" || sha256 === null || purpose !== "document")
    throw new DomainError("invalid-input", "This file was not sent to its end, or for something else.");
  const bytes = await readFile(filePath(sha256)).catch((error: unknown) => {
    throw fileFault(error);
  });
  const found = await extractText({ bytes, name: fileName, mediaType, encoding, isFragment });
  const alike = await findSimilarDocuments(context, { slug, text: found.text, originalSha256: sha256 });
  return { ...found, sha256, ...alike };
}
