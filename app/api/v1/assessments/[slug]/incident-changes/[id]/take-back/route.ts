import { handle } from "@/app/_server/handle";
import { takeBackIncidentChange } from "@/db/commands/take-back-incident-change";
import * as doors from "../../../../../_operations/incidents";

export const POST = handle(doors.takeBackIncidentChange, async ({ context, params, body }) => ({
  value: await takeBackIncidentChange(context, { ...params, ...body }),
}));
