import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { createDocument } from "@/db/commands/create-document";
import { listDocuments } from "@/db/queries/list-documents";
import * as doors from "../../../_operations/sources";

export const GET = handle(doors.listDocuments, async ({ context, params, query }) => ({
  value: paginate(await listDocuments(context, params), query),
}));

export const POST = handle(doors.createDocument, async ({ context, params, body }) => {
  const value = await createDocument(context, { slug: params.slug, document: body });
  return { value, version: value.version, location: `/assessments/${params.slug}/documents/${value.id}` };
});
