import { handle } from "@/app/_server/handle";
import { resolveQuestion } from "@/db/commands/resolve-question";
import * as doors from "../../../../../_operations/forecasts";

export const POST = handle(doors.resolveQuestion, async ({ context, params, body }) => {
  const value = await resolveQuestion(context, { ...params, ...body });
  return { value, version: value.version };
});
