import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { readCut } from "@/app/_server/read-cut";
import { recordReport } from "@/db/commands/record-report";
import * as doors from "../../../_operations/findings";

export const GET = handle(doors.listFindings, async ({ context, params, query }) => {
  const { indicator, status, documentId } = query;
  const { findings } = await readCut(context, params.slug, query);
  const wanted = findings.filter(
    (finding) =>
      (indicator === undefined || finding.indicator === indicator) &&
      (status === undefined || finding.status === status) &&
      (documentId === undefined || finding.reports.some((report) => report.documentId === documentId)),
  );
  return { value: paginate(wanted.toReversed(), query) };
});

export const POST = handle(doors.recordReport, async ({ context, params, body }) => {
  const value = await recordReport(context, { ...params, ...body });
  const { id, version } = value.finding;
  return { value, version, location: `/assessments/${params.slug}/findings/${id}` };
});
