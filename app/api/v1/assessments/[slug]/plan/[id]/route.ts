import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { revisePlanItem } from "@/db/commands/revise-plan-item";
import { listPlanItems } from "@/db/queries/list-plan-items";
import * as doors from "../../../../_operations/plan";

export const GET = handle(doors.readPlanItem, async ({ context, params }) => {
  const value = found(await listPlanItems(context, params.slug), params.id);
  return { value, version: value.version };
});

export const PUT = handle(doors.revisePlanItem, async ({ context, params, body }) => {
  const value = await revisePlanItem(context, { ...params, ...body });
  return { value, version: value.version };
});
