import * as z from "zod/mini"; // the small build: a worker carries it
import { numbers, ScoringInputJson } from "./read-scoring-input";
import type { ReplayStep, ReplayWork } from "./replay-work";

const { scenarios, dynamics } = ScoringInputJson.shape;
const indicator = { id: z.string(), weight: z.number() };
const watch = z.pipe(
  z.object({ from: z.number(), to: z.nullable(z.number()) }),
  z.transform(({ from, to }) => ({ from, to: to ?? Number.POSITIVE_INFINITY })),
);

const Replay = z.object({
  mark: z.string(),
  latest: z.number(),
  findings: z.number(),
  names: z.array(z.string()),
  models: z.array(
    z.object({
      known: z.number(),
      start: z.number(),
      reliability: z.record(z.string(), z.number()),
      scenarios,
      dynamics,
      indicators: z.array(
        z.discriminatedUnion("kind", [
          z.object({
            ...indicator,
            kind: z.literal("categorical"),
            levels: z.array(z.string()),
            likelihood: z.array(numbers),
          }),
          z.object({ ...indicator, kind: z.literal("rate"), ratePerDay: numbers, monitored: watch }),
        ]),
      ),
    }),
  ),
  steps: z.array(numbers),
});

/** Ids in the same order as the real ones, which the numbers depend on in their last bits. */
const ID_DIGITS = 9;

/** A replay in the JSON that the server wrote. @throws when it is anything else */
export function readReplay(text: string): ReplayWork {
  const { latest, findings, names, models, steps } = Replay.parse(JSON.parse(text));
  return {
    latest,
    models,
    ids: Array.from({ length: findings }, (_, index) => String(index).padStart(ID_DIGITS, "0")),
    steps: steps.map((step) => readStep(step, names)),
  };
}

function readStep(
  [day = 0, finding = 0, about, occurred = 0, ...rest]: readonly number[],
  names: readonly string[],
): ReplayStep {
  if (about === undefined) return { day, finding, reading: null };
  const name = (place: number | undefined): string => names[place ?? -1] ?? "";
  const reports = Array.from({ length: rest.length / 3 }, (_, report) => {
    const [level, grade, origin] = rest.slice(report * 3, report * 3 + 3);
    return { level: level === -1 ? null : name(level), grade: name(grade), origin: String(origin) };
  });
  return { day, finding, reading: { indicator: name(about), occurred, reports } };
}
