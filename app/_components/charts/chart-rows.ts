import { type Band, type BandRows, bandsAt } from "@/lib/view/band-rows";
import type { ChartData, ChartPoint } from "@/lib/view/chart-data";
import { toFraction } from "@/lib/view/value-scale";

/** One row of the live chart; heights are fractions of the plot, so that the scale is chosen in one place. */
export interface ChartRow {
  readonly x: number;
  readonly point: ChartPoint;
  readonly seen: readonly number[] | null;
  readonly ahead: readonly number[] | null;
  readonly seenBands: readonly Band[] | null;
  readonly aheadBands: readonly Band[] | null;
}

export function chartRows(data: ChartData, bands: BandRows | null): ChartRow[] {
  const height = (value: number) => toFraction(value, data.scale);
  return data.points.map((point) => {
    const heights = point.p.map(height);
    const ranges = bands === null ? undefined : bandsAt(bands, point);
    const drawn = ranges?.map(([low, high]): Band => [height(low), height(high)]) ?? null;
    const projected = point.phase === "projected";
    const isAhead = projected || point.phase === "now";
    return {
      x: point.x,
      point,
      seen: projected ? null : heights,
      ahead: isAhead ? heights : null,
      seenBands: projected ? null : drawn,
      aheadBands: isAhead ? drawn : null,
    };
  });
}

const keysFor = <Part extends "seen" | "ahead" | "seenBands" | "aheadBands">(part: Part) =>
  Array.from({ length: 8 }, (_, scenario) => (row: ChartRow) => row[part]?.[scenario] ?? null);

/** One accessor for each scenario, the same functions at every render. */
export const rowKeys = {
  seen: keysFor("seen"),
  ahead: keysFor("ahead"),
  seenBands: keysFor("seenBands"),
  aheadBands: keysFor("aheadBands"),
};
