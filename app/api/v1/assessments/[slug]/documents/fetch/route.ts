import { handle } from "@/app/_server/handle";
import { fetchDocument } from "@/db/extract/fetch-document";
import * as doors from "../../../../_operations/intake";

export const POST = handle(doors.fetchDocument, async ({ context, params, body }) => ({
  value: await fetchDocument(context, { slug: params.slug, url: body.url }),
}));
