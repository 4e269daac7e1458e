import { Finding } from "@/lib/domain/finding";
import { dayOf } from "@/lib/domain/instant";
import { Report } from "@/lib/domain/report";
import { checkEvidence } from "../checks/check-evidence";
import { checkNewId } from "../checks/check-new-id";
import { checkReferences } from "../checks/check-references";
import { judgeStatus } from "../checks/judge-status";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { findMatching } from "../records/find-matching";
import { findFinding, insertFinding } from "../records/finding";
import { joinReport } from "../records/join-report";
import { outcomeOfReport, type RecordedReport } from "../records/recorded-report";
import { insertReport } from "../records/report";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** A readable id for the finding, if one is made. */
  readonly id?: string;
  readonly finding: Finding;
  readonly report: Report;
  /** True to make a finding of its own even where one of the same indicator and incident exists. */
  readonly separate?: boolean;
}

/**
 * One source's statement. It joins the finding that is already there for the same indicator and incident, or begins a new one. Where
 * the evidence as a whole would become impossible, a finding of its own is saved as a draft: the scores stand as they were.
 */
export const recordReport = command("recordReport", function* (work, args: Args): Steps<Outcome<RecordedReport>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const finding = parseInput(Finding, args.finding);
  const report = parseInput(Report, args.report);
  const indicator = checkEvidence(model, finding, [report], dayOf(work.now));
  yield* checkReferences(work, assessment.id, { incidentId: finding.incidentId, documentId: report.documentId });

  const match = args.separate === true ? undefined : yield* findMatching(work, assessment.id, indicator, finding);
  if (match !== undefined) {
    const candidate = { ...match, reports: [...match.reports, { ...report, status: "active" as const }] };
    const status = yield* judgeStatus(work, assessment.id, model, indicator, candidate);
    if (status === "counted" || match.status === "draft") {
      const reportId = yield* joinReport(work, assessment.id, match, finding, report, status);
      return outcomeOfReport(yield* findFinding(work, assessment.id, match.id), reportId, true, assessment.id);
    }
  }
  const id = yield* checkNewId(work, work.t.finding, args.id);
  const candidate = { ...finding, id, reports: [{ ...report, status: "active" as const }] };
  const status =
    match === undefined ? yield* judgeStatus(work, assessment.id, model, indicator, candidate) : ("draft" as const);
  yield* insertFinding(work, assessment.id, id, finding, status);
  const { id: reportId } = yield* insertReport(work, assessment.id, { id, reports: [] }, report);
  return outcomeOfReport(yield* findFinding(work, assessment.id, id), reportId, false, assessment.id);
});
