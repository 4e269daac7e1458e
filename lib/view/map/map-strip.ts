import { addDays, daysBetween } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import { node, type SvgNode } from "../svg-tree";

export interface StripData {
  readonly start: Day;
  readonly end: Day;
  /** How many events and incidents each bin holds. */
  readonly counts: readonly number[];
  /** Days a bin. */
  readonly binDays: number;
  readonly most: number;
  /** The leader's score at the end of each day, 0 to 1; empty when the case has no scores. */
  readonly line: readonly { readonly day: Day; readonly p: number }[];
}

export const STRIP_WIDTH = 1000;
export const STRIP_HEIGHT = 60;
const MOST_BINS = 250;

/** What happened on each day of the period, in as many bins as can be told apart. */
export function stripData(start: Day, end: Day, days: readonly Day[], line: StripData["line"]): StripData {
  const span = Math.max(daysBetween(start, end) + 1, 1);
  const binDays = Math.max(Math.ceil(span / MOST_BINS), 1);
  const counts = Array<number>(Math.ceil(span / binDays)).fill(0);
  for (const day of days) {
    const bin = Math.floor(daysBetween(start, day) / binDays);
    if (bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { start, end, counts, binDays, most: counts.reduce((a, b) => Math.max(a, b), 0), line };
}

/** The share of the strip's width at which a day begins. */
export const stripShare = ({ start, end }: Pick<StripData, "start" | "end">, day: Day): number =>
  Math.min(Math.max(daysBetween(start, day) / (daysBetween(start, end) + 1), 0), 1);

export function stripDay({ start, end }: Pick<StripData, "start" | "end">, share: number): Day {
  const days = daysBetween(start, end);
  return addDays(start, Math.min(Math.max(Math.floor(share * (days + 1)), 0), days));
}

/** Bars of the days below the line of the leading scenario; stretched to the width at hand, so there is no text in it. */
export function stripNodes(data: StripData): SvgNode[] {
  const { counts, most, line } = data;
  const wide = STRIP_WIDTH / counts.length;
  const bars = counts
    .flatMap((count, i) => {
      if (count === 0) return [];
      const tall = Math.max((count / most) * (STRIP_HEIGHT - 6), 3);
      const x = (i * wide).toFixed(1);
      return `M${x} ${STRIP_HEIGHT}v${(-tall).toFixed(1)}h${Math.max(wide * 0.8, 1.5).toFixed(1)}v${tall.toFixed(1)}Z`;
    })
    .join("");
  const points = line.map(({ day, p }) => {
    const x = (stripShare(data, day) * STRIP_WIDTH).toFixed(1);
    return `${x} ${((1 - p) * (STRIP_HEIGHT - 4) + 2).toFixed(1)}`;
  });
  const path = points.length < 2 ? [] : [node("path", { d: `M${points.join("L")}`, class: "stripline" })];
  return [node("path", { d: bars, class: "stripbars" }), ...path];
}
