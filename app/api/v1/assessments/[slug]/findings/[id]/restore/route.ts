import { handle } from "@/app/_server/handle";
import { restoreFinding } from "@/db/commands/restore-finding";
import * as doors from "../../../../../_operations/findings";

export const POST = handle(doors.restoreFinding, async ({ context, params, body }) => {
  const value = await restoreFinding(context, { ...params, ...body });
  return { value, version: value.version };
});
