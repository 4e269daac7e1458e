import { handle } from "@/app/_server/handle";
import { withdrawQuestion } from "@/db/commands/withdraw-question";
import * as doors from "../../../../../_operations/scores";

export const POST = handle(doors.withdrawQuestion, async ({ context, params, body }) => {
  const value = await withdrawQuestion(context, { ...params, ...body });
  return { value, version: value.version };
});
