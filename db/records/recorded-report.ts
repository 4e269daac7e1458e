import type { StoredFinding } from "@/lib/domain/case-file";
import type { Outcome } from "../command";

/** What became of a report. */
export interface RecordedReport {
  readonly finding: StoredFinding;
  readonly reportId: string;
  /** True when the finding was there before. */
  readonly joined: boolean;
}

export function outcomeOfReport(
  finding: StoredFinding,
  reportId: string,
  joined: boolean,
  assessmentId: string,
): Outcome<RecordedReport> {
  const { id: findingId, indicator, status } = finding;
  return {
    result: { finding, reportId, joined },
    audit: {
      assessmentId,
      entity: "report",
      entityId: reportId,
      version: 1,
      detail: { findingId, indicator, joined, status },
    },
  };
}
