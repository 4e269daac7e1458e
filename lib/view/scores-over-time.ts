import type { Day } from "@/lib/domain/instant";
import type { Credence } from "@/lib/engine/credence";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { project } from "@/lib/engine/forecast/project";
import { toPermille } from "./permille";
import { dayAt, type ViewCase } from "./view-case";

/** Scores at the end of one day. */
export interface DayRow {
  readonly t: number;
  readonly day: Day;
  readonly p: Credence;
  readonly permille: readonly number[];
  /** How many counted findings occurred on the day. */
  readonly findings: number;
  readonly projected: boolean;
}

/** One row for each day from `from` to `to`, then `horizonDays` projected ones when `to` is the as-of day. */
export function scoresOverTime(view: ViewCase, from: number, to: number, horizonDays: number): DayRow[] {
  const times = Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
  const evidence = new Map(view.assessment.instants.map((instant) => [instant.at, instant.findings.length]));
  const row = (t: number, p: Credence, projected: boolean): DayRow => ({
    t,
    day: dayAt(view, t),
    p,
    permille: toPermille(p),
    findings: projected ? 0 : (evidence.get(t) ?? 0),
    projected,
  });
  const seen = trajectory(view.assessment, times).map((point) => row(point.t, point.p, false));
  if (to < view.assessment.asOf) return seen;
  const ahead = Array.from({ length: horizonDays }, (_, index) => index + 1);
  return [...seen, ...ahead.map((days) => row(to + days, project(view.assessment, days), true))];
}
