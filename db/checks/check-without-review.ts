import type { StoredFinding } from "@/lib/domain/case-file";
import { dayOf, laterDay } from "@/lib/domain/instant";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { findModel } from "../records/assessment";
import { allFindings } from "../records/finding";
import type { Steps } from "../store";
import type { Work } from "../work";
import { impossibleEvidence } from "./judge-status";

/**
 * Whether what waits for a review could count beside all else.
 * @throws DomainError "impossible-evidence" that names the findings
 */
export function* checkWithoutReview(work: Work, assessmentId: string): Steps<void> {
  const model = yield* findModel(work, assessmentId);
  const findings = (yield* allFindings(work, assessmentId, null)).map(asIfReviewed);
  const cut = { until: laterDay(dayOf(work.now), model.start), by: "recorded", asOf: null } as const;
  const impossible = impossibleEvidence(toScoringInput({ model, findings, cut }));
  if (impossible !== undefined) throw impossible;
}

function asIfReviewed(finding: StoredFinding): StoredFinding {
  const reports = finding.reports.map((report) =>
    report.status === "unreviewed" ? { ...report, status: "active" as const } : report,
  );
  return { ...finding, reports };
}
