import { handle } from "@/app/_server/handle";
import { restoreReports } from "@/db/commands/restore-reports";
import * as doors from "../../../../../_operations/batches";

export const POST = handle(doors.restoreReports, async ({ context, params, body }) => ({
  value: await restoreReports(context, { ...params, ...body }),
}));
