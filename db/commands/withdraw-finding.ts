import type { StoredFinding } from "@/lib/domain/case-file";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { findingContent } from "../records/content";
import { appendFinding, findFinding } from "../records/finding";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

export const withdrawFinding = command("withdrawFinding", function* (work, args: StatusChange): Steps<
  Outcome<StoredFinding>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findFinding(work, assessment.id, args.id);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "withdrawn" });
  refuseWithdrawn("finding", current);
  const { id, version } = yield* appendFinding(work, current, findingContent(current), "withdrawn", reason);
  const result = yield* findFinding(work, assessment.id, id);
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "finding", entityId: id, version, detail: { reason } },
  };
});
