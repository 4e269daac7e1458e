import { handle } from "@/app/_server/handle";
import { withdrawIncident } from "@/db/commands/withdraw-incident";
import * as doors from "../../../../../_operations/incidents";

export const POST = handle(doors.withdrawIncident, async ({ context, params, body }) => {
  const value = await withdrawIncident(context, { ...params, ...body });
  return { value, version: value.version };
});
