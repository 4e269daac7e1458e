import { handle } from "@/app/_server/handle";
import { reviseDocument } from "@/db/commands/revise-document";
import { getDocument } from "@/db/queries/get-document";
import * as doors from "../../../../_operations/sources";

export const GET = handle(doors.readDocument, async ({ context, params }) => {
  const value = await getDocument(context, params);
  return { value, version: value.document.version };
});

export const PUT = handle(doors.reviseDocument, async ({ context, params, body }) => {
  const value = await reviseDocument(context, { ...params, ...body });
  return { value, version: value.version };
});
