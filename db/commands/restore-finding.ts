import type { StoredFinding } from "@/lib/domain/case-file";
import { dayOf } from "@/lib/domain/instant";
import { checkEvidence } from "../checks/check-evidence";
import { judgeStatus } from "../checks/judge-status";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseStanding, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { findingContent } from "../records/content";
import { appendFinding, findFinding } from "../records/finding";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

/** Back into the count, if the model of today still knows what it says; as a draft where it would be impossible. */
export const restoreFinding = command("restoreFinding", function* (work, args: StatusChange): Steps<
  Outcome<StoredFinding>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const current = yield* findFinding(work, assessment.id, args.id);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "counted" });
  refuseStanding("finding", current);
  const standing = current.reports.filter((report) => report.status !== "withdrawn");
  const indicator = checkEvidence(model, current, standing, dayOf(work.now));
  const status = yield* judgeStatus(work, assessment.id, model, indicator, current);
  const { id, version } = yield* appendFinding(work, current, findingContent(current), status, reason);
  const result = yield* findFinding(work, assessment.id, id);
  const detail = { reason, status };
  return { result, audit: { assessmentId: assessment.id, entity: "finding", entityId: id, version, detail } };
});
