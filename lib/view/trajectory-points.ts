import type { Credence } from "@/lib/engine/credence";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { project } from "@/lib/engine/forecast/project";
import type { ChartWindow } from "./chart-window";
import type { ViewCase } from "./view-case";

/**
 * One point of every line. Evidence of a day is two points at one x, before and after it. The as-of day is as wide as
 * any other, so the projection of `h` days lies at asOf + 1 + h and steps of the as-of day can be seen.
 */
export interface TrajectoryPoint {
  readonly x: number;
  /** Days since the start of the day that the point tells about. */
  readonly t: number;
  readonly phase: "before" | "after" | "day" | "now" | "projected";
  readonly p: Credence;
}

/** About a point for each px of a wide chart. */
export const MOST_POINTS = 800;

/** The lines inside a window with at most about `maxPoints` points; the first, the last and the steps are always kept. */
export function trajectoryPoints(view: ViewCase, window: ChartWindow, maxPoints: number): TrajectoryPoint[] {
  const seen = seenPoints(view, window, maxPoints);
  const last = seen.at(-1);
  if (last === undefined) return [];
  const edge: TrajectoryPoint = { x: window.to + 1, t: window.to, phase: "now", p: last.p };
  const ahead = Array.from({ length: window.horizonDays }, (_, index): TrajectoryPoint => {
    const days = index + 1;
    return { x: edge.x + days, t: window.to + days, phase: "projected", p: project(view.assessment, days) };
  });
  return [...seen, edge, ...ahead];
}

/** The moments to draw: every day, or with many days one or two for each bucket of them. */
export function momentsToDraw(
  window: Pick<ChartWindow, "from" | "to">,
  evidence: readonly number[],
  maxPoints: number,
): { readonly t: number; readonly phase: "before" | "after" | "day" }[] {
  const inside = evidence.filter((at) => at >= window.from && at <= window.to);
  const days = window.to - window.from + 1;
  const size = days + inside.length <= maxPoints ? 1 : Math.ceil(days / Math.max(Math.floor(maxPoints / 2), 1));
  const moments: { t: number; phase: "before" | "after" | "day" }[] = [];
  let next = 0;
  for (let start = window.from; start <= window.to; start += size) {
    const end = Math.min(start + size - 1, window.to);
    const first = inside[next];
    if (first === undefined || first > end) {
      moments.push({ t: start, phase: "day" });
      continue;
    }
    let last = first;
    for (let at = inside[next]; at !== undefined && at <= end; at = inside[next]) {
      last = at;
      next += 1;
    }
    if (start === window.from && first > start) moments.push({ t: start, phase: "day" });
    if (first > window.from) moments.push({ t: first, phase: "before" });
    moments.push({ t: last, phase: "after" });
  }
  if ((moments.at(-1)?.t ?? window.to) < window.to) moments.push({ t: window.to, phase: "day" });
  return moments;
}

function seenPoints(view: ViewCase, window: ChartWindow, maxPoints: number): TrajectoryPoint[] {
  const { assessment } = view;
  const evidence = assessment.instants.map((instant) => instant.at);
  const moments = momentsToDraw(window, evidence, maxPoints);
  const times = moments.filter((moment) => moment.phase !== "before").map((moment) => moment.t);
  const after = new Map(trajectory(assessment, times).map((point) => [point.t, point.p]));
  return moments.map(({ t, phase }) => ({
    x: t,
    t,
    phase,
    p: phase === "before" ? filteredBefore(assessment, t).p : (after.get(t) ?? filteredBefore(assessment, t).p),
  }));
}
