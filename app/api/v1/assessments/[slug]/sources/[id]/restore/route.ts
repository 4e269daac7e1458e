import { handle } from "@/app/_server/handle";
import { restoreSource } from "@/db/commands/restore-source";
import * as doors from "../../../../../_operations/register";

export const POST = handle(doors.restoreSource, async ({ context, params, body }) => {
  const value = await restoreSource(context, { ...params, ...body });
  return { value, version: value.version };
});
