import { handle } from "@/app/_server/handle";
import { mergeIncidents } from "@/db/commands/merge-incidents";
import * as doors from "../../../../../_operations/incidents";

export const POST = handle(doors.mergeIncidents, async ({ context, params, body }) => {
  const { expectedVersion, reason, ...merge } = body;
  return { value: await mergeIncidents(context, { ...params, expectedVersion, reason, merge }) };
});
