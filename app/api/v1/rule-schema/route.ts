import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { Rule } from "@/lib/rules/rule";
import * as doors from "../_operations/rules";

export const GET = handle(doors.readRuleSchema, async () => ({
  value: { ...z.toJSONSchema(Rule, { io: "input" }), title: "Rule" },
}));
