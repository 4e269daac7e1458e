import { randomUUID } from "node:crypto";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import type { FindingStatus } from "@/lib/domain/finding";
import { dayOf, laterDay } from "@/lib/domain/instant";
import { type Reading, scoringFinding, toScoringInput } from "@/lib/domain/to-scoring-input";
import { checkEvidence } from "../checks/check-evidence";
import { canExclude, impossibleEvidence } from "../checks/judge-status";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseField, refuseOnWithdrawn, refuseStanding } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { type ChangedReports, type ReportOfBatch, reportsOfBatch, writeStatuses } from "../records/change-reports";
import { allFindings } from "../records/finding";
import type { Steps } from "../store";
import { MOST_ROWS } from "./record-reports";

interface Args {
  readonly slug: string;
  readonly reports: readonly ReportOfBatch[];
  readonly reason: string;
}

/** Brings withdrawn reports back, all or none, with the findings that went with them. */
export const restoreReports = command("restoreReports", function* (work, args: Args): Steps<Outcome<ChangedReports>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  if (args.reports.length === 0 || args.reports.length > MOST_ROWS)
    refuseField("invalid-input", "reports", `must have 1 to ${MOST_ROWS} entries`);
  const all = yield* allFindings(work, assessment.id, null);
  const found = reportsOfBatch(all, args.reports);
  const until = laterDay(dayOf(work.now), model.start);
  const others = all.filter((finding) => !found.has(finding));
  const input = toScoringInput({ model, findings: others, cut: { until, by: "recorded", asOf: null } });
  let counted = [...input.findings];
  const changes = new Map<StoredFinding, { reports: readonly StoredReport[]; status: FindingStatus }>();
  for (const [finding, reports] of found) {
    for (const report of reports) refuseStanding("report", report);
    if (finding.reports.some(({ status }) => status !== "withdrawn")) refuseOnWithdrawn(finding);
    const back: Reading = {
      ...finding,
      reports: finding.reports.map((each) => (reports.includes(each) ? { ...each, status: "active" } : each)),
    };
    const indicator = checkEvidence(model, finding, reports, dayOf(work.now));
    const scored = scoringFinding(back, model);
    const possible =
      !canExclude(indicator, scored) || impossibleEvidence({ ...input, findings: [...counted, scored] }) === undefined;
    if (possible) counted = [...counted, scored];
    changes.set(finding, { reports, status: possible ? "counted" : "draft" });
  }
  const result = yield* writeStatuses(work, changes, "active", reason);
  const detail = {
    reason,
    reports: result.reports.map(({ id }) => id),
    findings: [...found.keys()].map(({ id }) => id),
  };
  const entity = { entity: "report-batch", entityId: randomUUID(), version: 1 };
  return { result, audit: { assessmentId: assessment.id, ...entity, detail } };
});
