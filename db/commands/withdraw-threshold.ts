import type { StoredThreshold } from "@/lib/domain/threshold-record";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { endDeliveries } from "../records/end-deliveries";
import type { StatusChange } from "../records/status-change";
import { appendThreshold, findThreshold, thresholdContent } from "../records/threshold";
import type { Steps } from "../store";

/** Nothing more is said about it, and what still waits is not sent; what was said stays. */
export const withdrawThreshold = command("withdrawThreshold", function* (work, args: StatusChange): Steps<
  Outcome<StoredThreshold>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findThreshold(work, assessment.id, args.id);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "withdrawn" });
  refuseWithdrawn("threshold", current);
  const result = yield* appendThreshold(work, current, thresholdContent(current), "withdrawn", reason);
  yield* endDeliveries(work, current.id, { kept: { emails: [], webhook: null }, reason: "no-line" });
  const { id, version } = result;
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "threshold", entityId: id, version, detail: { reason } },
  };
});
