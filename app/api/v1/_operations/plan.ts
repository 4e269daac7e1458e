import { creating, operation, plain } from "@/app/_server/operation";
import { PlanItem } from "@/lib/domain/plan-item";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { PageQuery } from "../_schemas/queries";
import { RevisePlanItem, StoredPlanItem } from "../_schemas/register";

const PLAN = "/assessments/{slug}/plan";
const tag = "plan";

export const listPlanItems = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: PLAN },
  id: "listPlanItems",
  method: "GET",
  summary: "What is to be looked for and what was, oldest first",
  query: PageQuery,
  response: pageOf(StoredPlanItem),
});
export const createPlanItem = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: PLAN },
  id: "createPlanItem",
  summary: "Plan to look for something: of which indicator, who, and until when",
  body: PlanItem,
  response: StoredPlanItem,
});
export const readPlanItem = operation({
  ...plain,
  ...{ tag, params: OneInAssessment, path: `${PLAN}/{id}` },
  id: "readPlanItem",
  method: "GET",
  summary: "One item of the collection plan",
  response: StoredPlanItem,
});
export const revisePlanItem = operation({
  ...plain,
  ...{ tag, params: OneInAssessment, path: `${PLAN}/{id}` },
  id: "revisePlanItem",
  method: "PUT",
  summary: "Change a plan item, or say that it is done or dropped and what came of it",
  body: RevisePlanItem,
  response: StoredPlanItem,
});

export const planOperations = [listPlanItems, createPlanItem, readPlanItem, revisePlanItem];
