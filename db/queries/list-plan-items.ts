import type { StoredPlanItem } from "@/lib/domain/plan-record";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allPlanItems } from "../records/plan-item";
import type { Steps } from "../store";

/** What is to be looked for and what was, oldest first. */
export const listPlanItems = query("listPlanItems", function* (reading: Reading, slug: string): Steps<
  StoredPlanItem[]
> {
  const { id } = yield* findAssessment(reading, slug);
  return yield* allPlanItems(reading, id);
});
