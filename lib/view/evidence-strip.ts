import type { ChartData, ChartPoint } from "./chart-data";

/** What the findings of one day did to the score of one scenario, as a difference of probabilities. */
export interface EvidenceStep {
  readonly x: number;
  readonly change: number;
}

/** One step for each day of the window that has a point before and a point after its findings. */
export function evidenceSteps(points: readonly ChartPoint[], scenario: number): EvidenceStep[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (point.phase !== "after" || before?.phase !== "before") return [];
    return [{ x: point.x, change: (point.p[scenario] ?? 0) - (before.p[scenario] ?? 0) }];
  });
}

/** Incidents from the day `from` on, over the width of the bars. */
export interface EventBar {
  readonly from: number;
  readonly count: number;
}

export interface EventBars {
  /** How many days a bar spans. */
  readonly days: 1 | 7 | 28;
  readonly bars: readonly EventBar[];
  readonly most: number;
}

const THINNEST = 3;

/** How many incidents (or days with findings of no incident) fall on each day, week or four weeks of the window. */
export function eventBars(data: Pick<ChartData, "from" | "to" | "markers">, pixelsPerDay: number): EventBars {
  const days = ([1, 7] as const).find((span) => span * pixelsPerDay >= THINNEST) ?? 28;
  const counts = new Map<number, number>();
  for (const { x } of data.markers) {
    const from = data.from + Math.floor((x - data.from) / days) * days;
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  const bars = [...counts].map(([from, count]) => ({ from, count })).sort((a, b) => a.from - b.from);
  return { days, bars, most: bars.reduce((most, bar) => Math.max(most, bar.count), 0) };
}
