import type { ChartData, ChartPoint } from "@/lib/view/chart-data";
import { toFraction } from "@/lib/view/value-scale";

/** One row of the live chart; heights are fractions of the plot, so that the scale is chosen in one place. */
export interface ChartRow {
  readonly x: number;
  readonly point: ChartPoint;
  readonly seen: readonly number[] | null;
  readonly ahead: readonly number[] | null;
}

export function chartRows(data: ChartData): ChartRow[] {
  return data.points.map((point) => {
    const heights = point.p.map((value) => toFraction(value, data.scale));
    const projected = point.phase === "projected";
    return {
      x: point.x,
      point,
      seen: projected ? null : heights,
      ahead: projected || point.phase === "now" ? heights : null,
    };
  });
}

type RowKey = (row: ChartRow) => number | null;
const keysFor = (part: "seen" | "ahead"): readonly RowKey[] =>
  Array.from({ length: 8 }, (_, scenario) => (row: ChartRow) => row[part]?.[scenario] ?? null);

/** One accessor for each scenario, the same functions at every render. */
export const seenKeys = keysFor("seen");
export const aheadKeys = keysFor("ahead");
