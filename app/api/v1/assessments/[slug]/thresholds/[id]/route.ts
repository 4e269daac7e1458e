import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { reviseThreshold } from "@/db/commands/revise-threshold";
import { listThresholds } from "@/db/queries/list-thresholds";
import * as doors from "../../../../_operations/thresholds";

export const GET = handle(doors.readThreshold, async ({ context, params }) => {
  const value = found(await listThresholds(context, params.slug), params.id);
  return { value, version: value.version };
});

export const PUT = handle(doors.reviseThreshold, async ({ context, params, body }) => {
  const value = await reviseThreshold(context, { ...params, ...body });
  return { value, version: value.version };
});
