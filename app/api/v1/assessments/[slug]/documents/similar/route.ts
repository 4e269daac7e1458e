import { handle } from "@/app/_server/handle";
import { findSimilarDocuments } from "@/db/queries/find-similar-documents";
import * as doors from "../../../../_operations/intake";

export const POST = handle(doors.findSimilarDocuments, async ({ context, params, body }) => ({
  value: await findSimilarDocuments(context, { slug: params.slug, ...body }),
}));
