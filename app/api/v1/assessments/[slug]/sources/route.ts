import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { createSource } from "@/db/commands/create-source";
import { listSources } from "@/db/queries/list-sources";
import * as doors from "../../../_operations/register";

export const GET = handle(doors.listSources, async ({ context, params, query }) => ({
  value: paginate(await listSources(context, params.slug), query),
}));

export const POST = handle(doors.createSource, async ({ context, params, body }) => {
  const value = await createSource(context, { slug: params.slug, source: body });
  return { value, version: value.version, location: `/assessments/${params.slug}/sources/${value.id}` };
});
