import { z } from "zod";
import { EventDataset } from "../domain/event";
import { Slug } from "../domain/scenario";
import { Grade } from "../domain/standards/admiralty";
import { Handling } from "../domain/standards/tlp";

const Words = z.array(z.string().trim().min(1).max(200)).max(50).default([]);
const Km = z.number().min(0).max(20_100);

/** A spot on the map with its name. */
export const NamedSpot = z.strictObject({
  name: z.string().trim().max(120).default(""),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type NamedSpot = z.infer<typeof NamedSpot>;

/** Which events a rule looks at. An empty list asks nothing; words are compared without case. */
export const RuleFilter = z.strictObject({
  datasets: z.array(EventDataset).max(4).default([]).describe("Only events of these datasets."),
  countries: Words.describe("Only in these countries, as the dataset writes them."),
  admin1: Words.describe("Only in these first-level regions, as the dataset writes them."),
  kinds: Words.describe("Only events of these kinds, as the dataset writes them."),
  subKinds: Words.describe("Only events of these sub-kinds, as the dataset writes them."),
  sides: Words.describe("Only events where one of these stands in the name of either side."),
  targetsCivilians: z.boolean().nullable().default(null).describe("True: only against civilians. Null: all."),
  deathsAtLeast: z
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .nullable()
    .default(null)
    .describe("The best estimate must be known and at least this; a high estimate alone is doubt and does not count."),
  within: z
    .strictObject({ ...NamedSpot.shape, km: Km })
    .nullable()
    .default(null)
    .describe("Only events at most this far from a point; events without coordinates are left out."),
  placePrecisionAtMost: z.number().int().min(1).max(7).default(7).describe("1: only exact places. 7: all."),
  dayPrecisionAtMost: z.number().int().min(1).max(5).default(5).describe("1: only known days. 5: all."),
  leaveOutQualities: Words.describe("Leave out events whose quality says one of these, such as Check geography."),
});
export type RuleFilter = z.infer<typeof RuleFilter>;

const WindowDays = z.number().int().min(1).max(366).describe("The day itself and the days before it.");
const AtLeastEvents = z.number().int().min(1).max(10_000).default(1).describe("With fewer events it says nothing.");

export const ruleKinds = [
  "count-in-window",
  "localities-on-one-day",
  "nearest-distance",
  "civilian-share",
  "target-diversity",
  "first-of-kind",
] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const diversityOf = ["kinds", "sub-kinds", "targets"] as const;

/** What number a rule draws from events. */
export const Measure = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("count-in-window"), windowDays: WindowDays })
    .describe("Events in the last days, counted at each day with an event."),
  z
    .strictObject({
      kind: z.literal("localities-on-one-day"),
      decimals: z.number().int().min(0).max(4).default(2).describe("Coordinates are rounded to so many decimals."),
    })
    .describe("Different places with an event on one day: name and rounded coordinates together."),
  z
    .strictObject({ kind: z.literal("nearest-distance"), point: NamedSpot })
    .describe("Kilometres from the point to the nearest event of a day."),
  z
    .strictObject({ kind: z.literal("civilian-share"), windowDays: WindowDays, atLeastEvents: AtLeastEvents })
    .describe("Share, 0 to 1, of the events of the last days that target civilians, among those where that is known."),
  z
    .strictObject({
      kind: z.literal("target-diversity"),
      of: z.enum(diversityOf).default("kinds").describe("Kinds, sub-kinds, or targets (side B) of events."),
      windowDays: WindowDays,
      atLeastEvents: AtLeastEvents,
    })
    .describe("Shannon entropy in bits of the events of the last days: 0 when all are alike."),
  z
    .strictObject({
      kind: z.literal("first-of-kind"),
      quietDays: z.number().int().min(1).max(36_500).describe("So many whole days before it held no such event."),
    })
    .describe(
      "Whole days without such an event before it, where they are at least quietDays; the events must reach back that far.",
    ),
]);
export type Measure = z.infer<typeof Measure>;

const Cut = z.strictObject({
  upTo: z.number().nullable().describe("The highest number of this step; null for the last step, which has no end."),
  including: z.boolean().default(true).describe("True: a number equal to upTo belongs here, else to the next step."),
  level: Slug.nullable().describe("The indicator's level; null when such a number says nothing."),
});

/** What a number says. */
export const RuleReading = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("levels"), steps: z.array(Cut).min(1).max(24) })
    .describe("For an indicator with levels: steps from the smallest number up."),
  z
    .strictObject({ kind: z.literal("event"), when: z.enum(["at-least", "at-most"]), value: z.number() })
    .describe("For an indicator that counts events: an event when the number reaches the value; equal counts."),
]);
export type RuleReading = z.infer<typeof RuleReading>;

export const firingHabits = ["every-day-with-events", "on-change", "weekly"] as const;

const RuleShape = z.strictObject({
  title: z.string().trim().min(1, "name the rule").max(160),
  note: z.string().trim().max(2000).default(""),
  where: RuleFilter,
  measure: Measure,
  indicator: Slug.describe("The indicator that its findings are about."),
  reading: RuleReading,
  fires: z
    .enum(firingHabits)
    .describe(
      "Each day with events; only when it says something else than before; or one day a week (Monday to Sunday).",
    ),
  gapDays: z.number().int().min(0).max(3660).default(0).describe("At least so many days between two findings."),
  source: z.string().trim().min(1, "name the source").max(200).describe("The source its reports name."),
  grade: Grade,
  handling: Handling,
});

/** What turns events into findings, as data. */
export const Rule = RuleShape.superRefine(({ reading }, context) => {
  if (reading.kind !== "levels") return;
  const { steps } = reading;
  const refuse = (place: number, rule: string, message: string) =>
    context.addIssue({ code: "custom", params: { rule }, path: ["reading", "steps", place, "upTo"], message });
  steps.forEach(({ upTo }, place) => {
    const isLast = place === steps.length - 1;
    const before = place === 0 ? null : (steps[place - 1]?.upTo ?? null);
    if (isLast && upTo !== null) refuse(place, "open-end", "must be empty: the last step has no end");
    else if (!isLast && upTo === null) refuse(place, "needed", "is needed: only the last step has no end");
    else if (upTo !== null && before !== null && upTo <= before)
      refuse(place, "rising", `must be above ${before}, where the step before ends`);
  });
});
export type Rule = z.infer<typeof Rule>;
