import { handle } from "@/app/_server/handle";
import { withdrawDocument } from "@/db/commands/withdraw-document";
import * as doors from "../../../../../_operations/sources";

export const POST = handle(doors.withdrawDocument, async ({ context, params, body }) => {
  const value = await withdrawDocument(context, { ...params, ...body });
  return { value, version: value.version };
});
