import { handle } from "@/app/_server/handle";
import { reviseReport } from "@/db/commands/revise-report";
import * as doors from "../../../../../../_operations/findings";

export const PUT = handle(doors.reviseReport, async ({ context, params, body }) => {
  const { slug, id, reportId } = params;
  const { finding } = await reviseReport(context, { ...body, slug, findingId: id, id: reportId });
  return { value: finding, version: finding.version };
});
