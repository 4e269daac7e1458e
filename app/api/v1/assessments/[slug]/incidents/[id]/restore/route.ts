import { handle } from "@/app/_server/handle";
import { restoreIncident } from "@/db/commands/restore-incident";
import * as doors from "../../../../../_operations/incidents";

export const POST = handle(doors.restoreIncident, async ({ context, params, body }) => {
  const value = await restoreIncident(context, { ...params, ...body });
  return { value, version: value.version };
});
