import { handle } from "@/app/_server/handle";
import { splitIncident } from "@/db/commands/split-incident";
import * as doors from "../../../../../_operations/incidents";

export const POST = handle(doors.splitIncident, async ({ context, params, body }) => ({
  value: await splitIncident(context, { ...params, ...body }),
}));
