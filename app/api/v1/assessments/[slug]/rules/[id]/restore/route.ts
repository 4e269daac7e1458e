import { handle } from "@/app/_server/handle";
import { restoreRule } from "@/db/commands/restore-rule";
import * as doors from "../../../../../_operations/rules";

export const POST = handle(doors.restoreRule, async ({ context, params, body }) => {
  const value = await restoreRule(context, { ...params, ...body });
  return { value, version: value.version };
});
