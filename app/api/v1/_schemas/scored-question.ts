import { z } from "zod";
import { Day } from "@/lib/domain/instant";
import { StoredQuestion } from "./stored";

export const ScoredQuestion = z.strictObject({
  ...StoredQuestion.shape,
  closesOn: Day,
  /** Days left to the end of the horizon as of the cut; 0 when it has passed. */
  remainingDays: z.int().min(0),
  /** Chance that it happens in the days that remain, given that it has not yet; null when none remain. */
  probability: z.number().min(0).max(1).nullable(),
});
export type ScoredQuestion = z.infer<typeof ScoredQuestion>;
