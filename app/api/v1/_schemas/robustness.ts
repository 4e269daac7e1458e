import { z } from "zod";
import { Contributions } from "./scores";

const Probabilities = z.array(z.number().min(0).max(1)).readonly();
const Vector = z.array(z.number()).readonly();
const scored = Contributions.omit({ items: true });
const count = z.int().min(0);

/** What became of the lead; null when what is left of the evidence is impossible. */
const Outcome = z
  .strictObject({
    p: Probabilities,
    leader: z.string(),
    flips: z.boolean(),
    /** Printed score of the scenario that leads now less the highest of the others, in points; below 0 when another leads. */
    points: z.number(),
  })
  .nullable();

/** Changes that change the lead come first, then those that leave the least of it. */
const tried = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject({
    flips: count,
    /** How many were tried, and of how many there are. */
    tried: count,
    of: count,
    items: z.array(z.strictObject({ ...shape, outcome: Outcome })).readonly(),
  });

export const Robustness = z.strictObject({
  ...scored.shape,
  lead: z.strictObject({ scenario: z.string(), rival: z.string(), points: z.number(), isTied: z.boolean() }),
  findings: tried({ finding: z.string() }),
  sources: tried({ source: z.string(), findings: count }),
  analysts: tried({ analyst: z.string(), findings: count }),
  model: tried({ change: z.enum(["grades-lower", "prior-half-way", "half-life-half", "half-life-double"]) }),
  /** Findings without which, together, another scenario would lead. */
  smallestSet: z.strictObject({
    findings: z.array(z.string()).readonly().nullable(),
    leader: z.string(),
    /** exact: no smaller set does it; greedy: one may; none: no set was found. */
    method: z.enum(["exact", "greedy", "none"]),
    /** No set of so many findings or fewer does it. */
    ruledOut: count,
  }),
});
export type Robustness = z.infer<typeof Robustness>;

/** A number of the model one step further; null at the end of its scale. */
const Step = z
  .strictObject({
    value: z.number().min(0),
    /** Null when the evidence would be impossible. */
    outcome: z.strictObject({ p: Probabilities, leader: z.string(), flips: z.boolean() }).nullable(),
  })
  .nullable();

const slopes = {
  /** A probability, or events a day. */
  value: z.number().min(0),
  /** Change of each score per unit: probability moved in from the rest of its row in proportion; events a day. */
  slope: Vector,
  /** Change of each score per natural log of the number, the rest of its row held; of a prior: value times slope. */
  elasticity: Vector,
  /** Findings that rule the scenario out because the number is 0. */
  excluding: count,
  down: Step,
  up: Step,
};
const under = z.string();

export const Sensitivity = z.strictObject({
  ...scored.shape,
  /** Whose score ranks the numbers. */
  scenario: z.string(),
  /** The farthest reach first; one step is the next word of a likelihood, half and double a rate and the odds of a prior. */
  items: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("level"), indicator: z.string(), level: z.string(), under, ...slopes }),
        z.strictObject({ kind: z.literal("rate"), indicator: z.string(), under, ...slopes }),
        z.strictObject({ kind: z.literal("prior"), under, ...slopes }),
      ]),
    )
    .readonly(),
  /** Numbers with flatter slopes that were not moved. */
  untested: count,
  /** How much one step in every number of an indicator could move the score, by the slopes, 0 to 1 each; null: the priors. */
  byIndicator: z.array(z.strictObject({ indicator: z.string().nullable(), amount: z.number().min(0) })).readonly(),
});
export type Sensitivity = z.infer<typeof Sensitivity>;
