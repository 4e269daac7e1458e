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
}

export interface Twin {
  readonly rows: readonly TwinRow[];
  /** How many days with evidence were left out, the oldest first. */
  readonly leftOut: number;
  /** How many days the CSV holds, without projected ones. */
  readonly days: number;
}

const MOST_ROWS = 40;

/** The numbers of the chart as a table: days with new evidence, the compared day, the as-of day and the projected end. */
export function twinRows(view: SpokenCase, days: readonly DayRow[], since: number): Twin {
  const seen = days.filter((row) => !row.projected);
  const wanted = seen.filter((row) => row.findings > 0 || row.t === since || row === seen.at(-1));
  const kept = wanted.slice(-MOST_ROWS);
  const end = days.at(-1);
  const shown = end?.projected ? [...kept, end] : kept;
  return {
    rows: shown.map((row) => ({
      key: row.day,
      t: row.t,
      dayText: nearDay(view, row.day),
      scores: row.permille.map((value) => view.formats.number(value / 10)),
      sum: view.formats.number(row.permille.reduce((sum, value) => sum + value, 0) / 10),
      projected: row.projected,
      current: row === seen.at(-1),
    })),
    leftOut: wanted.length - kept.length,
    days: seen.length,
  };
}

/** The days of the rows before the projected end, rising, for who needs them before there are rows. */
export function twinTimes(evidence: readonly number[], since: number, last: number): number[] {
  return [...new Set([...evidence, since, last])].sort((a, b) => a - b).slice(-MOST_ROWS);
}
