import { z } from "zod";

/** An id that people can read in a link: lower-case letters, digits and single hyphens. */
export const Slug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters and digits with single hyphens between");

/** One of K exclusive and exhaustive trajectories. */
export const Scenario = z.strictObject({
  id: Slug,
  label: z.string().trim().min(1).max(120),
  /** For narrow columns; at most two words. */
  shortLabel: z.string().trim().min(1).max(24),
  statement: z.string().trim().max(2000).default(""),
  prior: z.number().min(0).max(1),
  /** Why this prior: a base rate, a source, a judgement. */
  priorBasis: z.string().trim().max(2000).default(""),
});
export type Scenario = z.infer<typeof Scenario>;

/** There are dashes for so many; colours for eight, and beyond them colours come again. */
const MOST_SCENARIOS = 12;

/** The order is the order of every vector. */
export const Scenarios = z
  .array(Scenario)
  .min(2)
  .max(MOST_SCENARIOS)
  .superRefine((scenarios, context) => {
    const sum = scenarios.reduce((total, scenario) => total + scenario.prior, 0);
    if (Math.abs(sum - 1) > 1e-9)
      context.addIssue({
        code: "custom",
        params: { rule: "priors-sum" },
        message: `priors must add to 100 %; they add to ${Number((sum * 100).toFixed(6))} %`,
      });
    const seen = new Set<string>();
    scenarios.forEach((scenario, index) => {
      if (seen.has(scenario.id))
        context.addIssue({
          code: "custom",
          params: { rule: "unique" },
          path: [index, "id"],
          message: `"${scenario.id}" is used twice; each scenario needs an id of its own`,
        });
      seen.add(scenario.id);
    });
  });
