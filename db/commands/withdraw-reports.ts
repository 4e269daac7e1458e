import { randomUUID } from "node:crypto";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import type { FindingStatus } from "@/lib/domain/finding";
import { judgeStatus } from "../checks/judge-status";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseField, refuseOnWithdrawn, refuseWithdrawn } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { type ChangedReports, type ReportOfBatch, reportsOfBatch, writeStatuses } from "../records/change-reports";
import { findingsById } from "../records/finding";
import type { Steps } from "../store";
import { MOST_ROWS } from "./record-reports";

interface Args {
  readonly slug: string;
  readonly reports: readonly ReportOfBatch[];
  readonly reason: string;
}

/** Takes reports out of the count, all or none; a finding of which no report is left goes with them. */
export const withdrawReports = command("withdrawReports", function* (work, args: Args): Steps<Outcome<ChangedReports>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  if (args.reports.length === 0 || args.reports.length > MOST_ROWS)
    refuseField("invalid-input", "reports", `must have 1 to ${MOST_ROWS} entries`);
  const ids = [...new Set(args.reports.map(({ findingId }) => findingId))];
  const found = reportsOfBatch(yield* findingsById(work, assessment.id, ids), args.reports);
  const changes = new Map<StoredFinding, { reports: readonly StoredReport[]; status: FindingStatus }>();
  for (const [finding, reports] of found) {
    refuseOnWithdrawn(finding);
    for (const report of reports) refuseWithdrawn("report", report);
    const left = finding.reports.filter((each) => each.status !== "withdrawn" && !reports.includes(each));
    const indicator = model.indicators.find(({ id }) => id === finding.indicator);
    // Less evidence stays possible: only a draft may become something else.
    let status: FindingStatus = left.length === 0 ? "withdrawn" : finding.status;
    if (status === "draft" && indicator !== undefined)
      status = yield* judgeStatus(work, assessment.id, model, indicator, { ...finding, reports: left });
    changes.set(finding, { reports, status });
  }
  const result = yield* writeStatuses(work, changes, "withdrawn", reason);
  const detail = { reason, reports: result.reports.map(({ id }) => id), findings: ids };
  const entity = { entity: "report-batch", entityId: randomUUID(), version: 1 };
  return { result, audit: { assessmentId: assessment.id, ...entity, detail } };
});
