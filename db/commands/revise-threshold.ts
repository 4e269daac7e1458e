import { Threshold } from "@/lib/domain/threshold";
import type { StoredThreshold } from "@/lib/domain/threshold-record";
import { checkThreshold } from "../checks/check-threshold";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import { endDeliveries } from "../records/end-deliveries";
import { appendThreshold, findThreshold } from "../records/threshold";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly threshold: Threshold;
  readonly reason?: string;
}

/** Who is named no longer is told no longer, not even of what still waits to be sent. */
export const reviseThreshold = command("reviseThreshold", function* (work, args: Args): Steps<
  Outcome<StoredThreshold>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findThreshold(work, assessment.id, args.id);
  const threshold = parseInput(Threshold, args.threshold);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, threshold);
  refuseWithdrawn("threshold", current);
  yield* checkThreshold(work, assessment.id, threshold, yield* findModel(work, assessment.id));
  const result = yield* appendThreshold(work, current, threshold, current.status, reason);
  yield* endDeliveries(work, current.id, { kept: threshold.deliver, reason: "no-recipient" });
  const detail = { changed: changedFields(current, threshold) };
  const { id, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "threshold", entityId: id, version, detail } };
});
