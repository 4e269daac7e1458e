import { handle } from "@/app/_server/handle";
import { restoreDocument } from "@/db/commands/restore-document";
import * as doors from "../../../../../_operations/sources";

export const POST = handle(doors.restoreDocument, async ({ context, params, body }) => {
  const value = await restoreDocument(context, { ...params, ...body });
  return { value, version: value.version };
});
