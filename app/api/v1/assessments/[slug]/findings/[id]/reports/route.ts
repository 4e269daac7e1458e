import { handle } from "@/app/_server/handle";
import { addReport } from "@/db/commands/add-report";
import * as doors from "../../../../../_operations/findings";

export const POST = handle(doors.addReport, async ({ context, params, body }) => {
  const value = await addReport(context, { slug: params.slug, findingId: params.id, report: body.report });
  const location = `/assessments/${params.slug}/findings/${params.id}`;
  return { value, version: value.finding.version, location };
});
