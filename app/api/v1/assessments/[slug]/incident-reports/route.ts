import { handle } from "@/app/_server/handle";
import { recordIncident } from "@/db/commands/record-incident";
import * as doors from "../../../_operations/incidents";

export const POST = handle(doors.recordIncident, async ({ context, params, body }) => {
  const value = await recordIncident(context, { slug: params.slug, report: body });
  return { value, location: `/assessments/${params.slug}/incidents/${value.incident.id}` };
});
