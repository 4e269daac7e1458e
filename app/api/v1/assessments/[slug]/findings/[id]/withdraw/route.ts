import { handle } from "@/app/_server/handle";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import * as doors from "../../../../../_operations/findings";

export const POST = handle(doors.withdrawFinding, async ({ context, params, body }) => {
  const value = await withdrawFinding(context, { ...params, ...body });
  return { value, version: value.version };
});
