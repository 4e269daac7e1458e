import { toPermille } from "./permille";
import type { DayRow } from "./scores-over-time";
import { nearDay, type SpokenCase } from "./view-case";

export interface TwinRow {
  readonly key: string;
  /** Days since the start. */
  readonly t: number;
  readonly dayText: string;
  readonly scores: readonly string[];
  readonly sum: string;
  readonly projected: boolean;
  /** The as-of day. */
  readonly current: boolean;
  /** The day that is kept for comparison. */
  readonly pinned: boolean;
  /** What the evidence since says about the day; null where it is not asked for, or the day is projected. */
  readonly hindsight: readonly string[] | null;
}

export interface Twin {
  readonly rows: readonly TwinRow[];
  /** How many days with evidence were left out, the oldest first. */
  readonly leftOut: number;
  /** How many days the CSV holds, without projected ones. */
  readonly days: number;
  /** From the pinned day to the as-of day, as differences of printed scores; null without a pinned day. */
  readonly difference: { readonly dayText: string; readonly changes: readonly string[] } | null;
}

export interface TwinMore {
  /** Days since the start. */
  readonly pin?: number | null;
  /** Smoothed scores at some times, in their order. */
  readonly hindsight?: ((times: readonly number[]) => readonly (readonly number[])[]) | null;
}

const MOST_ROWS = 40;

/** The numbers of the chart as a table: days with new evidence, the compared day, the as-of day and the projected end. */
export function twinRows(view: SpokenCase, days: readonly DayRow[], since: number, more: TwinMore = {}): Twin {
  const { pin = null, hindsight = null } = more;
  const { number, signed } = view.formats;
  const seen = days.filter((row) => !row.projected);
  const wanted = seen.filter((row) => row.findings > 0 || row.t === since || row.t === pin || row === seen.at(-1));
  const kept = wanted.filter((row, index) => index >= wanted.length - MOST_ROWS || row.t === pin);
  const end = days.at(-1);
  const shown = end?.projected ? [...kept, end] : kept;
  const smoothed = hindsight?.(kept.map((row) => row.t)) ?? [];
  const pinned = seen.find((row) => row.t === pin);
  const current = seen.at(-1);
  return {
    rows: shown.map((row, place) => ({
      key: row.day,
      t: row.t,
      dayText: nearDay(view, row.day),
      scores: row.permille.map((value) => number(value / 10)),
      sum: number(row.permille.reduce((sum, value) => sum + value, 0) / 10),
      projected: row.projected,
      current: row === current,
      pinned: row === pinned,
      hindsight: printed(smoothed[place], number),
    })),
    leftOut: wanted.length - kept.length,
    days: seen.length,
    difference:
      pinned === undefined || current === undefined
        ? null
        : {
            dayText: nearDay(view, pinned.day),
            changes: current.permille.map((value, index) => signed((value - (pinned.permille[index] ?? 0)) / 10)),
          },
  };
}

function printed(p: readonly number[] | undefined, number: (value: number) => string): readonly string[] | null {
  return p === undefined ? null : toPermille(p).map((value) => number(value / 10));
}

/** The days of the rows before the projected end, rising, for who needs them before there are rows. */
export function twinTimes(
  evidence: readonly number[],
  since: number,
  last: number,
  pin: number | null = null,
): number[] {
  const kept = [...new Set([...evidence, since, last])].sort((a, b) => a - b).slice(-MOST_ROWS);
  return pin === null || kept.includes(pin) ? kept : [...kept, pin].sort((a, b) => a - b);
}
