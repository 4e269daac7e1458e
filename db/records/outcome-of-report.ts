import type { Outcome } from "../command";
import type { RecordedReport } from "./store-report";

export function outcomeOfReport(result: RecordedReport, assessmentId: string): Outcome<RecordedReport> {
  const { finding, reportId, joined } = result;
  const { id: findingId, indicator, status } = finding;
  return {
    result,
    audit: {
      assessmentId,
      entity: "report",
      entityId: reportId,
      version: 1,
      detail: { findingId, indicator, joined, status },
    },
  };
}
