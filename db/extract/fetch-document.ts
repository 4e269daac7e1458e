import { DomainError } from "@/lib/domain/errors";
import type { ExtractedText } from "@/lib/domain/extracted-text";
import type { SimilarDocuments } from "@/lib/domain/similar-document";
import { PART_BYTES } from "@/lib/domain/upload";
import { authorise } from "../access";
import { createUpload } from "../commands/create-upload";
import type { Context } from "../context";
import { readEnv } from "../env";
import { takePart } from "../files/take-part";
import { extractUpload } from "./extract-upload";
import { type FetchRules, fetchPage } from "./fetch-page";

interface Args {
  readonly slug: string;
  readonly url: string;
}

/**
 * Fetches a page and takes it in like a file that was sent.
 * @throws DomainError "not-allowed" unless this instance may fetch, "invalid-input" when the page does not come or gives no text
 */
export async function fetchDocument(
  context: Context,
  { slug, url }: Args,
  rules?: FetchRules,
): Promise<ExtractedText & SimilarDocuments & { uploadId: string; url: string }> {
  authorise(context.actor, "createUpload");
  if (readEnv().VIGIE_FETCH !== "allow")
    throw new DomainError(
      "not-allowed",
      "This instance fetches no pages. An administrator can set VIGIE_FETCH=allow; until then paste the text.",
    );
  const page = await fetchPage(url, rules);
  const upload = { purpose: "document" as const, fileName: nameOf(page.url), mediaType: page.mediaType.slice(0, 200) };
  const { id } = await createUpload(context, { slug, upload: { ...upload, bytes: page.bytes.length } });
  for (let offset = 0; offset < page.bytes.length; offset += PART_BYTES)
    await takePart(context, { slug, id, offset, bytes: page.bytes.subarray(offset, offset + PART_BYTES) });
  return { ...(await extractUpload(context, { slug, id })), uploadId: id, url: page.url };
}

function nameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split("/").findLast((part) => part !== "");
  return (last ?? hostname).slice(0, 200);
}
