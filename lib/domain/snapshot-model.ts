import { z } from "zod";
import { Day } from "./instant";

/**
 * The model and the evidence inside a snapshot of format 1. These shapes are deliberately not those of the living records: they
 * must read old files for ever, so they do not change when the records do. Nothing here trims or fills in, because what is
 * parsed must be what was signed.
 */
const probability = z.number().min(0).max(1);
const id = z.string().min(1).max(80);

const common = {
  id,
  label: z.string().max(120),
  category: z.string().max(60),
  question: z.string().max(500),
  weight: probability,
};

const FrozenIndicator = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("categorical"),
    levels: z.array(z.strictObject({ id, label: z.string().max(120) })).max(12),
    likelihood: z.array(z.array(probability)).max(12),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("rate"),
    eventsPer30Days: z.array(z.number().min(0)).max(12),
    monitored: z.strictObject({ from: Day, to: Day.nullable() }),
  }),
]);

const weight = probability;

export const FrozenModel = z.strictObject({
  version: z.int().min(1),
  start: Day,
  dynamics: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("half-life"), halfLifeDays: z.number().positive() }),
    z.strictObject({ kind: z.literal("generator"), generator: z.array(z.array(z.number())).max(12) }),
  ]),
  scenarios: z
    .array(
      z.strictObject({
        id,
        label: z.string().max(120),
        shortLabel: z.string().max(24),
        statement: z.string().max(2000),
        prior: probability,
        priorBasis: z.string().max(2000),
      }),
    )
    .min(2)
    .max(12),
  indicators: z.array(FrozenIndicator).max(500),
  gradeWeights: z.strictObject({
    reliability: z.strictObject({ A: weight, B: weight, C: weight, D: weight, E: weight, F: weight }),
    credibility: z.strictObject({ "1": weight, "2": weight, "3": weight, "4": weight, "5": weight, "6": weight }),
  }),
});
export type FrozenModel = z.infer<typeof FrozenModel>;

export const FrozenReport = z.strictObject({
  /** Null for an event of a rate indicator. */
  level: z.string().max(80).nullable(),
  source: z.string().max(200),
  origin: z.string().max(200).nullable(),
  grade: z.string().regex(/^[A-F][1-6]$/),
  quote: z.string().max(10_000),
  note: z.string().max(10_000),
  reportedOn: Day,
  /** Place in the list of documents. */
  document: z.int().min(0).nullable(),
});
export type FrozenReport = z.infer<typeof FrozenReport>;

export const FrozenFinding = z.strictObject({
  id,
  indicator: id,
  occurredOn: Day,
  /** An id from the list of incidents. */
  incident: id.nullable(),
  title: z.string().max(120),
  place: z.string().max(120),
  reports: z.array(FrozenReport).min(1),
});
export type FrozenFinding = z.infer<typeof FrozenFinding>;

export const FrozenIncident = z.strictObject({
  id,
  title: z.string().max(200),
  occurredOn: Day,
  place: z.string().max(120).nullable(),
});
export type FrozenIncident = z.infer<typeof FrozenIncident>;

export const FrozenDocument = z.strictObject({
  title: z.string().max(300),
  publisher: z.string().max(200),
  publishedOn: Day.nullable(),
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//)
    .nullable(),
});
export type FrozenDocument = z.infer<typeof FrozenDocument>;
