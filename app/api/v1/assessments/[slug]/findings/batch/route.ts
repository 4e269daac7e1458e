import { handle } from "@/app/_server/handle";
import { recordReports } from "@/db/commands/record-reports";
import * as doors from "../../../../_operations/batches";

export const POST = handle(doors.recordReports, async ({ context, params, body }) => ({
  value: await recordReports(context, { ...params, ...body }),
}));
