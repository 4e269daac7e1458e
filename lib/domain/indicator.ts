import { z } from "zod";
import { Day } from "./instant";
import { Kappa } from "./kappa";
import { Slug } from "./scenario";

const common = {
  id: Slug,
  label: z.string().trim().min(1).max(120),
  category: z.string().trim().min(1).max(60),
  question: z.string().trim().max(500).default(""),
  weight: z.number().min(0).max(1).default(1),
  note: z.string().trim().max(2000).default(""),
  /** How sure this table is; without it, as sure as the model says of all. */
  kappa: Kappa.optional(),
};

export const Level = z.strictObject({ id: Slug, label: z.string().trim().min(1).max(120) });
export type Level = z.infer<typeof Level>;

/** A reading on levels; `likelihood` is [scenario][level] and each row adds to 1. */
export const CategoricalIndicator = z.strictObject({
  ...common,
  kind: z.literal("categorical"),
  levels: z.array(Level).min(2).max(12),
  likelihood: z.array(z.array(z.number().min(0).max(1))),
  /** The level that says "looked, and nothing was seen"; without it, only what was seen can be recorded. */
  absentLevel: Slug.optional(),
});
export type CategoricalIndicator = z.infer<typeof CategoricalIndicator>;

/** Events counted while somebody watches: silence counts too. One rate for each scenario. */
export const RateIndicator = z.strictObject({
  ...common,
  kind: z.literal("rate"),
  eventsPer30Days: z.array(z.number().min(0).max(10_000)),
  monitored: z.strictObject({ from: Day, to: Day.nullable() }),
});
export type RateIndicator = z.infer<typeof RateIndicator>;

export const Indicator = z
  .discriminatedUnion("kind", [CategoricalIndicator, RateIndicator])
  .superRefine((indicator, context) => {
    if (indicator.kind === "rate") {
      if (indicator.monitored.to !== null && indicator.monitored.to < indicator.monitored.from)
        context.addIssue({
          code: "custom",
          params: { rule: "window" },
          path: ["monitored", "to"],
          message: "the watch must not end before it begins",
        });
      return;
    }
    const ids = new Set(indicator.levels.map((level) => level.id));
    if (ids.size !== indicator.levels.length)
      context.addIssue({
        code: "custom",
        params: { rule: "unique" },
        path: ["levels"],
        message: "each level needs an id of its own",
      });
    if (indicator.absentLevel !== undefined && !ids.has(indicator.absentLevel))
      context.addIssue({
        code: "custom",
        params: { rule: "level" },
        path: ["absentLevel"],
        message: "must be one of the levels",
      });
    indicator.likelihood.forEach((row, scenario) => {
      const sum = row.reduce((total, value) => total + value, 0);
      if (row.length !== indicator.levels.length)
        context.addIssue({
          code: "custom",
          params: { rule: "length" },
          path: ["likelihood", scenario],
          message: `needs ${indicator.levels.length} numbers, one for each level; it has ${row.length}`,
        });
      else if (Math.abs(sum - 1) > 1e-9)
        context.addIssue({
          code: "custom",
          params: { rule: "row-sum" },
          path: ["likelihood", scenario],
          message: `must add to 1; it adds to ${Number(sum.toFixed(9))}`,
        });
    });
  });
export type Indicator = z.infer<typeof Indicator>;
