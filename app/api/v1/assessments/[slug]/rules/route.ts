import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { createRule } from "@/db/commands/create-rule";
import { listRules } from "@/db/queries/list-rules";
import * as doors from "../../../_operations/rules";

export const GET = handle(doors.listRules, async ({ context, params, query }) => ({
  value: paginate(await listRules(context, params.slug), query),
}));

export const POST = handle(doors.createRule, async ({ context, params, body }) => {
  const value = await createRule(context, { slug: params.slug, rule: body });
  return { value, version: value.version, location: `/assessments/${params.slug}/rules/${value.id}` };
});
