import { handle } from "@/app/_server/handle";
import { resolveScenarios } from "@/db/commands/resolve-scenarios";
import * as doors from "../../../../_operations/forecasts";

export const POST = handle(doors.resolveScenarios, async ({ context, params, body }) => {
  const value = await resolveScenarios(context, { ...params, ...body });
  return { value, version: value.version };
});
