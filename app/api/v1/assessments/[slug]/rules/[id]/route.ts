import { handle } from "@/app/_server/handle";
import { reviseRule } from "@/db/commands/revise-rule";
import { getRule } from "@/db/queries/get-rule";
import * as doors from "../../../../_operations/rules";

export const GET = handle(doors.readRule, async ({ context, params }) => {
  const value = await getRule(context, params);
  return { value, version: value.rule.version };
});

export const PUT = handle(doors.reviseRule, async ({ context, params, body }) => {
  const value = await reviseRule(context, { ...params, ...body });
  return { value, version: value.version };
});
