import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { createIncident } from "@/db/commands/create-incident";
import { listIncidents } from "@/db/queries/list-incidents";
import * as doors from "../../../_operations/incidents";

export const GET = handle(doors.listIncidents, async ({ context, params, query }) => ({
  value: paginate(await listIncidents(context, params.slug), query),
}));

export const POST = handle(doors.createIncident, async ({ context, params, body }) => {
  const value = await createIncident(context, { slug: params.slug, incident: body });
  return { value, version: value.version, location: `/assessments/${params.slug}/incidents/${value.id}` };
});
