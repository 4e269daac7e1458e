import { z } from "zod";
import { Day, Instant } from "@/lib/domain/instant";

/** One number for each scenario, in the order of `scenarios`. */
const Vector = z.array(z.number()).readonly();
const Probabilities = z.array(z.number().min(0).max(1)).readonly();

const cut = {
  asOf: z.union([Day, Instant]).nullable(),
  until: Day,
  by: z.enum(["recorded", "reported"]),
  engineVersion: z.string(),
  modelVersion: z.int(),
  scenarios: z.array(z.string()).readonly(),
};

export const Trajectory = z.strictObject({
  ...cut,
  from: Day,
  to: Day,
  points: z
    .array(
      z.strictObject({
        day: Day,
        /** Just before the evidence of the day; only on days that have some. */
        before: Probabilities.optional(),
        p: Probabilities,
        logEvidence: z.number(),
      }),
    )
    .readonly(),
  projected: z.array(z.strictObject({ day: Day, p: Probabilities })).readonly(),
});
export type Trajectory = z.infer<typeof Trajectory>;

export const Contributions = z.strictObject({
  ...cut,
  p: Probabilities,
  items: z.array(z.strictObject({ finding: z.string(), delta: Vector })).readonly(),
});
export type Contributions = z.infer<typeof Contributions>;

const ofIndicator = z.array(z.strictObject({ indicator: z.string(), delta: Vector })).readonly();
const ofFinding = z.array(z.strictObject({ finding: z.string(), delta: Vector })).readonly();

export const ChangeStep = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("drift"),
    from: Day,
    to: Day,
    delta: Vector,
    memory: Vector,
    silence: ofIndicator,
  }),
  z.strictObject({
    kind: z.literal("evidence"),
    day: Day,
    delta: Vector,
    shares: ofFinding,
    /** False when so many findings share the day that two orders of entry stand in for all of them. */
    exact: z.boolean(),
  }),
]);
export type ChangeStep = z.infer<typeof ChangeStep>;

export const Change = z.strictObject({
  ...cut,
  from: Day,
  to: Day,
  before: Probabilities,
  after: Probabilities,
  delta: Vector,
  steps: z.array(ChangeStep).readonly(),
  /** Memory, silence and findings together are `delta`. */
  totals: z.strictObject({ memory: Vector, silence: ofIndicator, findings: ofFinding }),
});
export type Change = z.infer<typeof Change>;
