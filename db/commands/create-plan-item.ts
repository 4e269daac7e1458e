import { PlanItem } from "@/lib/domain/plan-item";
import type { StoredPlanItem } from "@/lib/domain/plan-record";
import { checkNewId } from "../checks/check-new-id";
import { checkPlanItem } from "../checks/check-plan-item";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { insertPlanItem } from "../records/plan-item";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly item: PlanItem;
}

export const createPlanItem = command("createPlanItem", function* (work, args: Args): Steps<Outcome<StoredPlanItem>> {
  const assessment = yield* findAssessment(work, args.slug);
  const item = parseInput(PlanItem, args.item);
  checkPlanItem(yield* findModel(work, assessment.id), item);
  const id = yield* checkNewId(work, work.t.planItem, undefined);
  const result = yield* insertPlanItem(work, assessment.id, id, item);
  return { result, audit: { assessmentId: assessment.id, entity: "plan-item", entityId: id, version: 1 } };
});
