import { handle } from "@/app/_server/handle";
import { reopenQuestion } from "@/db/commands/reopen-question";
import * as doors from "../../../../../_operations/forecasts";

export const POST = handle(doors.reopenQuestion, async ({ context, params, body }) => {
  const version = await reopenQuestion(context, { ...params, ...body });
  return { value: { version }, version };
});
