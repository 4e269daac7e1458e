import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import { dayOf } from "@/lib/domain/instant";
import type { Report } from "@/lib/domain/report";
import { mayDo } from "../access";
import { checkEvidence } from "../checks/check-evidence";
import { judgeStatus } from "../checks/judge-status";
import { refuseMissing, refuseOnWithdrawn, requireVersion } from "../checks/refuse";
import type { Outcome } from "../command";
import type { AuditDetail } from "../schema/audit";
import type { Steps } from "../store";
import type { Work } from "../work";
import { findAssessment, findModel } from "./assessment";
import { changedFields } from "./changed-fields";
import { findingContent, reportContent } from "./content";
import { appendFinding, findFinding } from "./finding";
import { appendReport } from "./report";
import { statusOfUnreviewed } from "./review-state";
import type { RecordedReport } from "./store-report";

/** Which report is meant, and what the editor has seen of it. */
export interface ReportRef {
  readonly slug: string;
  readonly findingId: string;
  readonly id: string;
  readonly expectedVersion: number;
}

/** What a report becomes. */
export interface ReportChange {
  readonly report: Report;
  readonly status: "active" | "withdrawn";
  readonly reason: string;
  readonly detail: AuditDetail;
}

/**
 * A new revision of a report: checked in its finding, which is judged again with it.
 * @param change what the stored report becomes; it may refuse
 */
export function* changeReport(
  work: Work,
  ref: ReportRef,
  yours: unknown,
  change: (current: StoredReport) => ReportChange,
): Steps<Outcome<RecordedReport>> {
  const assessment = yield* findAssessment(work, ref.slug);
  const finding = yield* findFinding(work, assessment.id, ref.findingId);
  const current = finding.reports.find((report) => report.id === ref.id);
  if (current === undefined) return refuseMissing("report", ref.id);
  requireVersion(current, ref.expectedVersion, yours);
  refuseOnWithdrawn(finding);
  const { report, status, reason, detail } = change(current);
  const review = reviewAfter(work, current, report);
  const worth = status === "active" && review === "draft" ? yield* statusOfUnreviewed(work, assessment.id) : status;
  const reports = finding.reports.map((each) =>
    each.id === current.id ? { ...each, ...report, status: worth } : each,
  );
  yield* judgeAgain(work, assessment.id, { ...finding, reports });
  const { version } = yield* appendReport(work, current, report, { status, review, reason });
  const result = { finding: yield* findFinding(work, assessment.id, finding.id), reportId: current.id, joined: true };
  return { result, audit: { assessmentId: assessment.id, entity: "report", entityId: current.id, version, detail } };
}

/** What says something else than what was reviewed is to be reviewed again, unless a reviewer wrote it. */
export function reviewAfter({ actor }: Work, current: StoredReport, report: Report): StoredReport["review"] {
  const isAsReviewed = changedFields(reportContent(current), report).length === 0;
  return isAsReviewed || mayDo(actor, "reviewReports") ? current.review : "draft";
}

function* judgeAgain(work: Work, assessmentId: string, finding: StoredFinding): Steps<void> {
  const model = yield* findModel(work, assessmentId);
  const standing = finding.reports.filter((each) => each.status !== "withdrawn");
  const indicator = checkEvidence(model, finding, standing, dayOf(work.now));
  const status = yield* judgeStatus(work, assessmentId, model, indicator, finding);
  if (status !== finding.status)
    yield* appendFinding(work, finding, findingContent(finding), status, "One of its reports was changed.");
}
