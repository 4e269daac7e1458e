import { z } from "zod";
import { Indicator } from "./indicator";
import { Day } from "./instant";
import { DEFAULT_KAPPA, Kappa } from "./kappa";
import { Scenarios } from "./scenario";
import { GradeWeights } from "./standards/admiralty";

/** Per day. Bounded, because a rate near the end of the number range overflows and would never finish scoring. */
const Rate = z.number().min(-1e12).max(1e12);

/** How the hidden scenario changes when nothing is reported. */
export const ModelDynamics = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("half-life"),
    halfLifeDays: z
      .number()
      .positive("must be more than 0 days")
      .max(36_500, "must be at most 36,500 days (100 years)"),
  }),
  z.strictObject({ kind: z.literal("generator"), generator: z.array(z.array(Rate)) }),
]);
export type ModelDynamics = z.infer<typeof ModelDynamics>;

/**
 * Everything that turns evidence into scores. It is versioned as a whole, so that an old score can be replayed
 * with the model of its day.
 */
export const Model = z
  .strictObject({
    start: Day,
    dynamics: ModelDynamics,
    scenarios: Scenarios,
    indicators: z.array(Indicator).max(500),
    gradeWeights: GradeWeights,
    /** How sure the tables are, where an indicator says nothing else. */
    kappa: Kappa.default(DEFAULT_KAPPA),
  })
  .superRefine((model, context) => {
    const count = model.scenarios.length;
    const seen = new Set<string>();
    model.indicators.forEach((indicator, index) => {
      if (seen.has(indicator.id))
        context.addIssue({
          code: "custom",
          params: { rule: "unique" },
          path: ["indicators", index, "id"],
          message: `"${indicator.id}" is used twice; each indicator needs an id of its own`,
        });
      seen.add(indicator.id);
      const rows = indicator.kind === "rate" ? indicator.eventsPer30Days.length : indicator.likelihood.length;
      if (rows !== count)
        context.addIssue({
          code: "custom",
          params: { rule: "length" },
          path: ["indicators", index, indicator.kind === "rate" ? "eventsPer30Days" : "likelihood"],
          message: `needs ${count} entries, one for each scenario; it has ${rows}`,
        });
    });
    if (model.dynamics.kind === "generator") {
      const { generator } = model.dynamics;
      if (generator.length !== count || generator.some((row) => row.length !== count))
        context.addIssue({
          code: "custom",
          params: { rule: "length" },
          path: ["dynamics", "generator"],
          message: `must be a table of ${count} by ${count} rates per day`,
        });
      if (generator.some((row, i) => row.some((rate, j) => i !== j && rate < 0)))
        context.addIssue({
          code: "custom",
          params: { rule: "rate" },
          path: ["dynamics", "generator"],
          message: "rates from one scenario to another must not be negative",
        });
    }
  });
export type Model = z.infer<typeof Model>;

/** A model as a store may hold it: what was written before `kappa` existed has none. */
export type WrittenModel = Omit<Model, "kappa"> & Partial<Pick<Model, "kappa">>;

/** A stored model with everything that a model has today. */
export function wholeModel(written: WrittenModel): Model {
  return { ...written, kappa: written.kappa ?? DEFAULT_KAPPA };
}
