import { PlanItem } from "@/lib/domain/plan-item";
import type { StoredPlanItem } from "@/lib/domain/plan-record";
import { checkPlanItem } from "../checks/check-plan-item";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import { appendPlanItem, findPlanItem } from "../records/plan-item";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly item: PlanItem;
  readonly reason?: string;
}

/** Changes a plan item; that it is done, dropped or open again is a change like any other. */
export const revisePlanItem = command("revisePlanItem", function* (work, args: Args): Steps<Outcome<StoredPlanItem>> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findPlanItem(work, assessment.id, args.id);
  const item = parseInput(PlanItem, args.item);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, item);
  checkPlanItem(yield* findModel(work, assessment.id), item);
  const result = yield* appendPlanItem(work, current, item, reason);
  const detail = { changed: changedFields(current, item), state: item.state };
  const { id, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "plan-item", entityId: id, version, detail } };
});
