import { handle } from "@/app/_server/handle";
import { restoreReport } from "@/db/commands/restore-report";
import * as doors from "../../../../../../../_operations/findings";

export const POST = handle(doors.restoreReport, async ({ context, params, body }) => {
  const { slug, id, reportId } = params;
  const { finding } = await restoreReport(context, { ...body, slug, findingId: id, id: reportId });
  return { value: finding, version: finding.version };
});
