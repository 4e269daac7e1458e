import { handle } from "@/app/_server/handle";
import { takeBackRuleApplication } from "@/db/commands/take-back-rule-application";
import * as doors from "../../../../../_operations/rules";

export const POST = handle(doors.takeBackRuleApplication, async ({ context, params }) => ({
  value: await takeBackRuleApplication(context, params),
}));
