import type { StoredFinding } from "@/lib/domain/case-file";
import { Finding } from "@/lib/domain/finding";
import { dayOf } from "@/lib/domain/instant";
import { checkEvidence } from "../checks/check-evidence";
import { checkReferences } from "../checks/check-references";
import { judgeStatus } from "../checks/judge-status";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseOnWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import { appendFinding, findFinding } from "../records/finding";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly finding: Finding;
  readonly reason?: string;
}

export const reviseFinding = command("reviseFinding", function* (work, args: Args): Steps<Outcome<StoredFinding>> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const current = yield* findFinding(work, assessment.id, args.id);
  const finding = parseInput(Finding, args.finding);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, finding);
  refuseOnWithdrawn(current);
  const standing = current.reports.filter((report) => report.status !== "withdrawn");
  const indicator = checkEvidence(model, finding, standing, dayOf(work.now));
  yield* checkReferences(work, assessment.id, { incidentId: finding.incidentId });
  const status = yield* judgeStatus(work, assessment.id, model, indicator, { ...current, ...finding });
  const { version } = yield* appendFinding(work, current, finding, status, reason);
  const result = yield* findFinding(work, assessment.id, current.id);
  const detail = { changed: changedFields(current, finding), status };
  return { result, audit: { assessmentId: assessment.id, entity: "finding", entityId: current.id, version, detail } };
});
