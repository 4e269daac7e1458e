import { describe, expect, test } from "vitest";
import { chartRows, rowKeys } from "@/app/_components/charts/chart-rows";
import { type Band, bandRows } from "@/lib/view/band-rows";
import { chartData } from "@/lib/view/chart-data";
import { signal, smallCase } from "../view/small-case";

const view = smallCase({ findings: [signal("f1", 3, "yes")], asOf: 5 });
const data = chartData(view, { range: "all", scale: "linear" }, []);
/** Each time has bands of its own: the lower end counts the days, the upper one is 0.9. */
const bands = bandRows(
  [0, 1, 2, 3 - 2 ** -20, 3, 4, 5, ...Array.from({ length: 7 }, (_, i) => 6 + i)].map((t) => ({
    t,
    quantiles: [
      [t / 100, 0, 0],
      [0.9, 0, 0],
    ],
    mean: [],
  })),
);
const first = (bandsOfRow: readonly Band[] | null) => bandsOfRow?.[0] ?? null;

describe("rows of the live chart", () => {
  const rows = chartRows(data, bands);
  test("carry the band of their own moment: before and after the evidence of a day, then shifted by the as-of day", () => {
    const seen = rows.map((row) => [row.x, row.point.phase, first(row.seenBands)?.[0] ?? null]);
    expect(seen.slice(0, 8)).toEqual([
      [0, "day", 0],
      [1, "day", 0.01],
      [2, "day", 0.02],
      [3, "before", (3 - 2 ** -20) / 100],
      [3, "after", 0.03],
      [4, "day", 0.04],
      [5, "day", 0.05],
      [6, "now", 0.05],
    ]);
    expect(rows.map((row) => first(row.aheadBands)?.[0] ?? null).slice(-8, -5)).toEqual([0.05, 0.06, 0.07]);
    expect(rows.at(-1)).toMatchObject({ x: 13, seenBands: null });
  });
  test("stretch bands and lines by the same scale", () => {
    const [row] = chartRows({ ...data, scale: "log-odds" }, bands);
    // 0 is held at 0.1 %, the bottom of the scale; 90 % lies at a half plus ln 9 over twice ln 999
    expect(first(row?.seenBands ?? null)?.[0]).toBeCloseTo(0, 12);
    expect(first(row?.seenBands ?? null)?.[1]).toBeCloseTo(0.5 + Math.log(9) / (2 * Math.log(999)), 12);
  });
  test("have no band before there are any, and none where none was computed", () => {
    expect(chartRows(data, null).every((row) => row.seenBands === null && row.aheadBands === null)).toBe(true);
    const [row] = chartRows(data, new Map());
    expect(row === undefined ? "no row" : rowKeys.seenBands[0]?.(row)).toBeNull();
    expect(row === undefined ? "no row" : rowKeys.seen[0]?.(row)).toBe(0.5);
  });
});
