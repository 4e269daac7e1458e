import { handle } from "@/app/_server/handle";
import { withdrawSource } from "@/db/commands/withdraw-source";
import * as doors from "../../../../../_operations/register";

export const POST = handle(doors.withdrawSource, async ({ context, params, body }) => {
  const value = await withdrawSource(context, { ...params, ...body });
  return { value, version: value.version };
});
