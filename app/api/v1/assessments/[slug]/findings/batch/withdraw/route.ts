import { handle } from "@/app/_server/handle";
import { withdrawReports } from "@/db/commands/withdraw-reports";
import * as doors from "../../../../../_operations/batches";

export const POST = handle(doors.withdrawReports, async ({ context, params, body }) => ({
  value: await withdrawReports(context, { ...params, ...body }),
}));
