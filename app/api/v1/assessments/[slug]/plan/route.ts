import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { createPlanItem } from "@/db/commands/create-plan-item";
import { listPlanItems } from "@/db/queries/list-plan-items";
import * as doors from "../../../_operations/plan";

export const GET = handle(doors.listPlanItems, async ({ context, params, query }) => ({
  value: paginate(await listPlanItems(context, params.slug), query),
}));

export const POST = handle(doors.createPlanItem, async ({ context, params, body }) => {
  const value = await createPlanItem(context, { slug: params.slug, item: body });
  return { value, version: value.version, location: `/assessments/${params.slug}/plan/${value.id}` };
});
