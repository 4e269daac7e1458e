import { handle } from "@/app/_server/handle";
import { reopenScenarios } from "@/db/commands/reopen-scenarios";
import * as doors from "../../../../_operations/forecasts";

export const POST = handle(doors.reopenScenarios, async ({ context, params, body }) => {
  const version = await reopenScenarios(context, { ...params, ...body });
  return { value: { version }, version };
});
