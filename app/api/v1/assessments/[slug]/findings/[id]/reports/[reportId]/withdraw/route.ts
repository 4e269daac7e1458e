import { handle } from "@/app/_server/handle";
import { withdrawReport } from "@/db/commands/withdraw-report";
import * as doors from "../../../../../../../_operations/findings";

export const POST = handle(doors.withdrawReport, async ({ context, params, body }) => {
  const { slug, id, reportId } = params;
  const { finding } = await withdrawReport(context, { ...body, slug, findingId: id, id: reportId });
  return { value: finding, version: finding.version };
});
