import { handle } from "@/app/_server/handle";
import { applyRule } from "@/db/commands/apply-rule";
import * as doors from "../../../../../_operations/rules";

export const POST = handle(doors.applyRule, async ({ context, params, body }) => ({
  value: await applyRule(context, { ...params, ...body }),
}));
