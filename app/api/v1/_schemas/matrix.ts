import { z } from "zod";
import { Day, Instant } from "@/lib/domain/instant";

const Probabilities = z.array(z.number().min(0).max(1)).readonly();
/** Natural logs against the average scenario, in the order of `scenarios`; null where the scenario is ruled out. */
const LogRatios = z.array(z.number().nullable()).readonly();

const row = {
  logRatio: LogRatios,
  /** Standard deviation of the row, weighted by the prior; null where it rules a possible scenario out. */
  diagnosticity: z.number().min(0).nullable(),
};

const MatrixRow = z.strictObject({
  /** Of the finding, or of the indicator. */
  id: z.string(),
  indicator: z.string(),
  category: z.string(),
  /** The day it occurred; of several findings the latest. */
  day: Day,
  findings: z.int().min(1),
  ...row,
  /** What each score would lose without the finding; null for indicators. They do not add up. */
  contribution: z.array(z.number()).readonly().nullable(),
});

export const Matrix = z.strictObject({
  asOf: z.union([Day, Instant]).nullable(),
  until: Day,
  by: z.enum(["recorded", "reported"]),
  engineVersion: z.string(),
  modelVersion: z.int(),
  scenarios: z.array(z.string()).readonly(),
  p: Probabilities,
  /** The strongest first. */
  items: z.array(MatrixRow).readonly(),
  /** Ask again with `cursor` set to it for what follows; null at the end. */
  nextCursor: z.string().nullable(),
  total: z.int().min(0),
  silence: z.array(z.strictObject({ indicator: z.string(), days: z.number().min(0), ...row })).readonly(),
  /** Prior, findings, silence and memory add up to the log of the score, for each scenario whose column is in `adds`. */
  sums: z.strictObject({
    prior: LogRatios,
    findings: LogRatios,
    silence: LogRatios,
    memory: LogRatios,
    score: LogRatios,
  }),
  adds: z.array(z.boolean()).readonly(),
});
export type Matrix = z.infer<typeof Matrix>;
