import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import { registeredOrigin, sourceKey } from "@/lib/domain/origin-chain";
import { type SeenReport, SeenReports } from "@/lib/domain/seen-report";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseField, refuseMissing, refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { reviewAfter } from "../records/change-report";
import { reportContent } from "../records/content";
import { allFindings, findingsById } from "../records/finding";
import { judgeFindings } from "../records/judge-findings";
import { appendReport } from "../records/report";
import { allSources, findSource } from "../records/source";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** Of the source in the register. */
  readonly id: string;
  /** Reports of this source without an origin, as they were seen: all of them get it, or none. */
  readonly reports: readonly SeenReport[];
  readonly reason: string;
}

interface Linked {
  readonly origin: string;
  readonly findings: readonly StoredFinding[];
}

/** Writes into earlier reports of a source whom it repeats, as the register says: from then on both count once. */
export const linkOrigin = command("linkOrigin", function* (work, args: Args): Steps<Outcome<Linked>> {
  const assessment = yield* findAssessment(work, args.slug);
  const source = yield* findSource(work, assessment.id, args.id);
  const wanted = parseInput(SeenReports, args.reports, "reports");
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  refuseWithdrawn("source", source);
  const origin = registeredOrigin(yield* allSources(work, assessment.id), source.name);
  if (origin === null) return refuseField("invalid-input", "repeats", "must be set first: the source repeats nobody");
  const known = new Map<string, { readonly report: StoredReport; readonly finding: StoredFinding }>();
  for (const finding of yield* allFindings(work, assessment.id, null))
    for (const report of finding.reports) known.set(report.id, { report, finding });
  const touched = new Set<string>();
  for (const { id, version } of wanted) {
    const { report, finding } = known.get(id) ?? refuseMissing("report", id);
    if (sourceKey(report.source) !== sourceKey(source.name))
      return refuseField("invalid-input", "reports", `must be reports of "${source.name}"; "${id}" is not`);
    requireVersion(report, version, { origin });
    refuseWithdrawn("report", report);
    if (report.origin !== null)
      return refuseField("invalid-input", "reports", `must have no origin yet; "${id}" has "${report.origin}"`);
    const content = { ...reportContent(report), origin };
    const review = reviewAfter(work, report, content);
    yield* appendReport(work, report, content, { status: "active", review, reason });
    known.delete(id);
    touched.add(finding.id);
  }
  const ids = [...touched];
  const model = yield* findModel(work, assessment.id);
  yield* judgeFindings(work, assessment.id, model, ids, reason);
  const result = { origin, findings: yield* findingsById(work, assessment.id, ids) };
  const detail = { origin, reports: wanted.length, findings: ids.length, reason };
  return {
    result,
    audit: {
      assessmentId: assessment.id,
      entity: "report-batch",
      entityId: source.id,
      version: source.version,
      detail,
    },
  };
});
