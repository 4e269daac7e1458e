import type { Assessment } from "@/lib/engine/assessment";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { toPermille } from "../permille";
import { momentsToDraw } from "../trajectory-points";

/** One point of the lines that are shown; a day with evidence has two, before and after it. */
export interface LinePoint {
  readonly x: number;
  readonly p: readonly number[];
}

/** One day of both trajectories, printed scores in tenths of a percent; null where there is none. */
export interface ComparedDay {
  readonly t: number;
  readonly now: readonly number[] | null;
  readonly tried: readonly number[] | null;
}

const MOST_POINTS = 600;
const MOST_DAYS = 40;

/** The lines of some scenarios from a day to the as-of day, which is as wide as any other. */
export function linePoints(assessment: Assessment, from: number, shown: readonly number[]): LinePoint[] {
  const to = assessment.asOf;
  const moments = momentsToDraw({ from, to }, Array.from(assessment.evidence.times), MOST_POINTS);
  const times = moments.filter(({ phase }) => phase !== "before").map(({ t }) => t);
  const after = new Map(trajectory(assessment, times).map(({ t, p }) => [t, p]));
  const points = moments.map(({ t, phase }): LinePoint => {
    const p = (phase === "before" ? undefined : after.get(t)) ?? filteredBefore(assessment, t).p;
    return { x: t, p: shown.map((scenario) => rounded(p[scenario])) };
  });
  const last = points.at(-1);
  return last === undefined ? points : [...points, { ...last, x: to + 1 }];
}

/** The latest days on which either record holds evidence, and the as-of day. */
export function daysToCompare(sides: readonly Assessment[], from: number): number[] {
  const times = sides.flatMap(({ evidence, asOf }) => [...evidence.times.subarray(-MOST_DAYS), asOf]);
  return [...new Set(times)]
    .filter((t) => t >= from)
    .sort((a, b) => a - b)
    .slice(-MOST_DAYS);
}

/** Both trajectories at the end of some days. */
export function comparedDays(
  now: Assessment | null,
  tried: Assessment | null,
  times: readonly number[],
): ComparedDay[] {
  const read = (side: Assessment | null) => side && trajectory(side, times).map(({ p }) => toPermille(p));
  const [before, after] = [read(now), read(tried)];
  return times.map((t, place) => ({ t, now: before?.[place] ?? null, tried: after?.[place] ?? null }));
}

/** As fine as a drawing needs; shorter on its way from a worker. */
const rounded = (value: number | undefined): number => Number((value ?? 0).toFixed(6));
