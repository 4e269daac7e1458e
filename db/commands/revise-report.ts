import { Report } from "@/lib/domain/report";
import { withQuotedWords } from "../checks/check-passage";
import { checkReferences } from "../checks/check-references";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseWithdrawn } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { changeReport, type ReportRef } from "../records/change-report";
import { changedFields } from "../records/changed-fields";
import type { RecordedReport } from "../records/store-report";
import type { Steps } from "../store";

interface Args extends ReportRef {
  readonly report: Report;
  readonly reason?: string;
}

export const reviseReport = command("reviseReport", function* (work, args: Args): Steps<Outcome<RecordedReport>> {
  const assessment = yield* findAssessment(work, args.slug);
  const said = parseInput(Report, args.report);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  yield* checkReferences(work, assessment.id, { documentId: said.documentId });
  const report = yield* withQuotedWords(work, said);
  return yield* changeReport(work, args, report, (current) => {
    refuseWithdrawn("report", current);
    return { report, status: "active", reason, detail: { changed: changedFields(current, report) } };
  });
});
