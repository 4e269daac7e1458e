import { z } from "zod";
import { Day } from "./instant";
import { Slug } from "./scenario";

export const planStates = ["open", "done", "dropped"] as const;
export const PlanState = z.enum(planStates);
export type PlanState = z.infer<typeof PlanState>;

/** Something to look for: which indicator, who looks, and until when. */
export const PlanItem = z.strictObject({
  indicator: Slug,
  /** What exactly to look for, and where. */
  task: z.string().trim().min(1, "say what to look for").max(500),
  owner: z.string().trim().max(120).default(""),
  dueOn: Day.nullable().default(null),
  state: PlanState.default("open"),
  /** What came of it; asked for when it is no longer open. */
  outcome: z.string().trim().max(2000).default(""),
});
export type PlanItem = z.infer<typeof PlanItem>;
