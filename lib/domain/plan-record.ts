import type { PlanItem } from "./plan-item";
import type { Stored } from "./stored";

export type StoredPlanItem = Stored<PlanItem>;
