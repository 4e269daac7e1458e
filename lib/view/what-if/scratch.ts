import * as z from "zod/mini"; // the small build: the browser carries it

const Key = z.string().check(z.regex(/^[a-zA-Z0-9-]{1,80}$/));
const Grade = z.string().check(z.regex(/^[A-F][1-6]$/));
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const Share = z.number().check(z.minimum(0), z.maximum(1));

/** A finding that nobody made: one report with one grade; level null: an event. */
export const ImaginedFinding = z.object({ indicator: Key, level: z.nullable(Key), day: Day, grade: Grade });
export type ImaginedFinding = z.infer<typeof ImaginedFinding>;

/** What a scratch copy changes of a case. Findings and reports go by their keys (short-key.ts). */
export const Scratch = z.object({
  version: z.literal(1),
  /** Findings that are switched off. */
  off: z.array(Key),
  /** Report -> the grade it is given instead. */
  grades: z.record(Key, Grade),
  /** Scenario -> prior in tenths of a percent, together 1000; null: as in the model. */
  priors: z.nullable(z.record(Key, z.int().check(z.minimum(0), z.maximum(1000)))),
  halfLifeDays: z.nullable(z.number().check(z.positive(), z.maximum(36_500))),
  /** Indicator -> how much its findings count, 0 to 1. */
  weights: z.record(Key, Share),
  imagined: z.array(ImaginedFinding),
});
export type Scratch = z.infer<typeof Scratch>;

export const EMPTY_SCRATCH: Scratch = {
  version: 1,
  off: [],
  grades: {},
  priors: null,
  halfLifeDays: null,
  weights: {},
  imagined: [],
};

/** How many things a scratch changes. */
export function countChanges(scratch: Scratch): number {
  const { off, grades, priors, halfLifeDays, weights, imagined } = scratch;
  const model = (priors === null ? 0 : 1) + (halfLifeDays === null ? 0 : 1) + Object.keys(weights).length;
  return off.length + Object.keys(grades).length + model + imagined.length;
}

/** A record without one of its entries. */
export function without<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}

/** The scratch with some findings switched off, or on again; the order in which they were switched leaves no trace. */
export function withSwitched(scratch: Scratch, keys: readonly string[], isOff: boolean): Scratch {
  const off = new Set(scratch.off);
  for (const key of keys) {
    if (isOff) off.add(key);
    else off.delete(key);
  }
  return { ...scratch, off: [...off].sort() };
}
