import { dayOf } from "@/lib/domain/instant";
import { Report } from "@/lib/domain/report";
import { checkEvidence } from "../checks/check-evidence";
import { withQuotedWords } from "../checks/check-passage";
import { checkReferences } from "../checks/check-references";
import { judgeStatus } from "../checks/judge-status";
import { parseInput } from "../checks/parse-input";
import { refuseOnWithdrawn } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { findFinding } from "../records/finding";
import { joinReport } from "../records/join-report";
import { outcomeOfReport } from "../records/outcome-of-report";
import { statusOfUnreviewed } from "../records/review-state";
import type { RecordedReport } from "../records/store-report";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly findingId: string;
  readonly report: Report;
}

/** A further report on a finding that the caller names. */
export const addReport = command("addReport", function* (work, args: Args): Steps<Outcome<RecordedReport>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const finding = yield* findFinding(work, assessment.id, args.findingId);
  const said = parseInput(Report, args.report);
  refuseOnWithdrawn(finding);
  const indicator = checkEvidence(model, finding, [said], dayOf(work.now));
  yield* checkReferences(work, assessment.id, { documentId: said.documentId });
  const report = yield* withQuotedWords(work, said);
  const worth = yield* statusOfUnreviewed(work, assessment.id);
  const candidate = { ...finding, reports: [...finding.reports, { ...report, status: worth }] };
  const status = yield* judgeStatus(work, assessment.id, model, indicator, candidate);
  const reportId = yield* joinReport(work, assessment.id, finding, finding, report, status);
  const stored = yield* findFinding(work, assessment.id, finding.id);
  return outcomeOfReport({ finding: stored, reportId, joined: true }, assessment.id);
});
