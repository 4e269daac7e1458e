import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { reviseIncident } from "@/db/commands/revise-incident";
import { listIncidents } from "@/db/queries/list-incidents";
import * as doors from "../../../../_operations/incidents";

export const GET = handle(doors.readIncident, async ({ context, params }) => {
  const value = found(await listIncidents(context, params.slug), params.id);
  return { value, version: value.version };
});

export const PUT = handle(doors.reviseIncident, async ({ context, params, body }) => {
  const value = await reviseIncident(context, { ...params, ...body });
  return { value, version: value.version };
});
