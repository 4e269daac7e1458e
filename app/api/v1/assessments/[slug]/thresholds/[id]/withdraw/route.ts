import { handle } from "@/app/_server/handle";
import { withdrawThreshold } from "@/db/commands/withdraw-threshold";
import * as doors from "../../../../../_operations/thresholds";

export const POST = handle(doors.withdrawThreshold, async ({ context, params, body }) => {
  const value = await withdrawThreshold(context, { ...params, ...body });
  return { value, version: value.version };
});
