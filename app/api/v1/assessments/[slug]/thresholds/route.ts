import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { createThreshold } from "@/db/commands/create-threshold";
import { listThresholds } from "@/db/queries/list-thresholds";
import * as doors from "../../../_operations/thresholds";

export const GET = handle(doors.listThresholds, async ({ context, params, query }) => ({
  value: paginate(await listThresholds(context, params.slug), query),
}));

export const POST = handle(doors.createThreshold, async ({ context, params, body }) => {
  const value = await createThreshold(context, { slug: params.slug, threshold: body });
  return { value, version: value.version, location: `/assessments/${params.slug}/thresholds/${value.id}` };
});
