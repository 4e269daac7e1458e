import { handle } from "@/app/_server/handle";
import { withdrawRule } from "@/db/commands/withdraw-rule";
import * as doors from "../../../../../_operations/rules";

export const POST = handle(doors.withdrawRule, async ({ context, params, body }) => {
  const value = await withdrawRule(context, { ...params, ...body });
  return { value, version: value.version };
});
