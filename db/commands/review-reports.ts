import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import { type SeenReport, SeenReports } from "@/lib/domain/seen-report";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseMissing, refuseOnWithdrawn, refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { reportContent } from "../records/content";
import { allFindings, findingsById } from "../records/finding";
import { judgeFindings } from "../records/judge-findings";
import { appendReport } from "../records/report";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly reports: readonly SeenReport[];
  readonly review: StoredReport["review"];
  readonly reason?: string;
}

/** Says of some reports that somebody looked them over (or takes that back): all of them, or none. */
export const reviewReports = command("reviewReports", function* (work, args: Args): Steps<
  Outcome<{ readonly findings: readonly StoredFinding[] }>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const wanted = parseInput(SeenReports, args.reports, "reports");
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  const known = new Map<string, { readonly report: StoredReport; readonly finding: StoredFinding }>();
  for (const finding of yield* allFindings(work, assessment.id, null))
    for (const report of finding.reports) known.set(report.id, { report, finding });
  const touched = new Set<string>();
  let changed = 0;
  for (const { id, version } of new Map(wanted.map((each) => [each.id, each])).values()) {
    const found = known.get(id);
    if (found === undefined) return refuseMissing("report", id);
    const { report, finding } = found;
    requireVersion(report, version, { review: args.review });
    refuseOnWithdrawn(finding);
    refuseWithdrawn("report", report);
    touched.add(finding.id);
    if (report.review === args.review) continue;
    yield* appendReport(work, report, reportContent(report), { status: "active", review: args.review, reason });
    changed += 1;
  }
  const ids = [...touched];
  if (changed > 0) {
    const model = yield* findModel(work, assessment.id);
    yield* judgeFindings(work, assessment.id, model, ids, "One of its reports was reviewed.");
  }
  const result = { findings: yield* findingsById(work, assessment.id, ids) };
  if (changed === 0) return { result, audit: null };
  const detail = { review: args.review, reports: changed, findings: ids.length };
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "report-batch", entityId: assessment.id, version: 1, detail },
  };
});
