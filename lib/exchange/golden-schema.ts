import { z } from "zod";

const probability = z.number().min(0).max(1);
const rate = z.number().min(0);
const days = z.number().min(0);
const kappa = z.number().positive();
const shares = z
  .array(z.number().min(0).max(1))
  .min(1)
  .refine((given) => given.every((share, i) => i === 0 || share >= (given[i - 1] ?? 0)), "must rise");

const report = z
  .strictObject({
    level: z.string().optional(),
    event: z.literal(true).optional(),
    reliability: probability,
    origin: z.string().optional(),
  })
  .refine((given) => (given.level === undefined) !== (given.event === undefined), {
    path: ["level"],
    error: "give either a level or event: true",
  });

const indicator = z.discriminatedUnion("kind", [
  z.strictObject({
    id: z.string(),
    kind: z.literal("categorical"),
    levels: z.array(z.string()),
    likelihood: z.array(z.array(z.number())),
    weight: z.number().default(1),
  }),
  z.strictObject({
    id: z.string(),
    kind: z.literal("rate"),
    ratePerDay: z.array(z.number()),
    monitored: z.strictObject({ from: z.number(), to: z.number() }),
    weight: z.number().default(1),
  }),
]);

const question = z
  .strictObject({
    id: z.string(),
    hazardPerDay: z.array(rate).optional(),
    chanceWithin: z.strictObject({ days: z.number().positive(), given: z.array(z.number().min(0).lt(1)) }).optional(),
    horizonDays: z.array(days),
  })
  .refine((given) => (given.hazardPerDay === undefined) !== (given.chanceWithin === undefined), {
    path: ["hazardPerDay"],
    error: "give either hazardPerDay or chanceWithin",
  });

/** A model, its findings and what is asked of them, in the golden-case format; unknown fields are refused. */
export const goldenModelInput = z
  .strictObject({
    scenarios: z.array(z.strictObject({ id: z.string(), prior: z.number(), label: z.string().optional() })).min(1),
    halfLifeDays: z.number().optional(),
    generator: z.array(z.array(z.number())).optional(),
    start: z.literal(0).default(0),
    t0Date: z.string().optional(),
    indicators: z.array(indicator),
    findings: z.array(
      z.strictObject({ id: z.string(), indicator: z.string(), at: z.number(), reports: z.array(report).min(1) }),
    ),
    asOf: days,
    filterAt: z.array(days).default([]),
    smoothAt: z.array(days).default([]),
    leaveOneOutOf: z.array(z.string()).default([]),
    decompose: z.array(z.strictObject({ from: days, to: days, split: z.boolean().default(false) })).default([]),
    forecastAhead: z.array(days).default([]),
    questions: z.array(question).default([]),
    countForecasts: z.array(z.strictObject({ indicator: z.string(), horizonDays: days })).default([]),
    informationGain: z.array(z.strictObject({ indicator: z.string(), reliability: probability })).default([]),
    learning: z.strictObject({ kappa }).optional(),
    bands: z.strictObject({ kappa, quantiles: shares }).optional(),
  })
  .refine((given) => (given.halfLifeDays === undefined) !== (given.generator === undefined), {
    path: ["halfLifeDays"],
    error: "give either halfLifeDays or generator",
  })
  .superRefine((given, context) => {
    const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
    const outside = (t: number) => t > given.asOf;
    for (const key of ["filterAt", "smoothAt"] as const) {
      for (const [i, t] of given[key].entries()) if (outside(t)) refuse([key, i], "lies after asOf");
    }
    for (const [i, { from, to }] of given.decompose.entries()) {
      if (outside(to)) refuse(["decompose", i, "to"], "lies after asOf");
      if (from > to) refuse(["decompose", i, "from"], "lies after to");
    }
    const ids = new Set(given.findings.map(({ id }) => id));
    for (const [i, id] of given.leaveOneOutOf.entries()) {
      if (!ids.has(id)) refuse(["leaveOneOutOf", i], `there is no finding "${id}"`);
    }
  });
export type GoldenModelInput = z.infer<typeof goldenModelInput>;

const outcome = z.number().int().min(0);

/** Requests to score forecasts, in the golden-case format. */
export const goldenScoresInput = z.strictObject({
  scores: z.strictObject({
    multiBrier: z.array(z.strictObject({ p: z.array(probability), outcome })).optional(),
    binaryBrier: z.array(z.strictObject({ p: probability, o: z.union([z.literal(0), z.literal(1)]) })).optional(),
    logScore: z.array(z.strictObject({ p: z.array(probability), outcome })).optional(),
    crps: z.array(z.strictObject({ pmf: z.array(probability), observed: outcome })).optional(),
    timeAveragedBrier: z
      .array(
        z.strictObject({
          forecasts: z.array(z.strictObject({ from: z.number(), p: z.array(probability) })).min(1),
          until: z.number(),
          outcome,
        }),
      )
      .optional(),
  }),
});
export type GoldenScoresInput = z.infer<typeof goldenScoresInput>;
