import { describe, expect, it } from "vitest";
import { chartWindow } from "@/lib/view/chart-window";
import { overviewData } from "@/lib/view/overview-data";
import { momentsToDraw, trajectoryPoints } from "@/lib/view/trajectory-points";
import { signal, smallCase, twoSignals } from "./small-case";

describe("chartWindow", () => {
  const view = smallCase({ findings: twoSignals, asOf: 100 });
  it.each([
    ["7d" as const, { from: 93, to: 100, horizonDays: 7, xEnd: 108 }],
    ["1m" as const, { from: 70, to: 100, horizonDays: 14, xEnd: 115 }],
    ["3m" as const, { from: 10, to: 100, horizonDays: 14, xEnd: 115 }],
    ["all" as const, { from: 0, to: 100, horizonDays: 14, xEnd: 115 }],
    // 1 March + 19 = 20 March, + 29 = 30 March: no projection when it ends before the as-of day
    [
      { from: "2022-03-20", to: "2022-03-30" },
      { from: 19, to: 29, horizonDays: 0, xEnd: 30 },
    ],
    [
      { from: "2021-01-01", to: "2030-01-01" },
      { from: 0, to: 100, horizonDays: 14, xEnd: 115 },
    ],
  ])("%j", (range, expected) => {
    expect(chartWindow(view, range)).toEqual(expected);
  });
  it("does not begin before the start", () => {
    expect(chartWindow(smallCase({ asOf: 3 }), "1m").from).toBe(0);
  });
});

describe("trajectoryPoints", () => {
  const view = smallCase({ findings: twoSignals, asOf: 30 });
  const points = trajectoryPoints(view, chartWindow(view, "all"), 800);

  it("draws evidence as a vertical step: two points at one x", () => {
    const step = points.filter((point) => point.x === 10);
    expect(step.map((point) => point.phase)).toEqual(["before", "after"]);
    expect(step[0]?.p.map((value) => value.toFixed(3))).toEqual(["0.500", "0.300", "0.200"]);
    expect(step[1]?.p.map((value) => value.toFixed(3))).toEqual(["0.263", "0.316", "0.421"]);
  });
  it("has every day once, two days twice, the edge of the as-of day and the projection", () => {
    // 31 days + 2 steps + the edge at 31 + 14 projected, the last at 45
    expect(points).toHaveLength(31 + 2 + 1 + 14);
    expect(points.at(-15)).toMatchObject({ x: 31, t: 30, phase: "now" });
    expect(points.at(-1)).toMatchObject({ x: 45, t: 44, phase: "projected" });
    expect(points.at(-1)?.p[0]).toBeCloseTo(0.08 / 0.184, 9);
  });
  it("shows a step on the as-of day before the edge", () => {
    const late = smallCase({ findings: [signal("f", 30, "yes")], asOf: 30 });
    const phases = trajectoryPoints(late, chartWindow(late, "7d"), 800).slice(-10, -6);
    expect(phases.map((point) => [point.x, point.phase])).toEqual([
      [30, "before"],
      [30, "after"],
      [31, "now"],
      [32, "projected"],
    ]);
  });
});

describe("momentsToDraw", () => {
  it("keeps to about the number asked for, with the first, the last and the steps", () => {
    const moments = momentsToDraw({ from: 0, to: 2999 }, [1000, 2500], 600);
    // buckets of 10 days: 300, two of them with two points, and the last day
    expect(moments).toHaveLength(303);
    expect(moments[0]).toEqual({ t: 0, phase: "day" });
    expect(moments.at(-1)).toEqual({ t: 2999, phase: "day" });
    expect(moments.filter((moment) => moment.t === 2500).map((moment) => moment.phase)).toEqual(["before", "after"]);
  });
  it("joins the steps of one bucket: before the first, after the last", () => {
    expect(momentsToDraw({ from: 0, to: 99 }, [12, 13, 15], 20)).toContainEqual({ t: 12, phase: "before" });
    const bucket = momentsToDraw({ from: 0, to: 99 }, [12, 13, 15], 20).filter(
      (moment) => moment.t > 9 && moment.t < 20,
    );
    expect(bucket).toEqual([
      { t: 12, phase: "before" },
      { t: 15, phase: "after" },
    ]);
  });
  it("stays under the limit when every day has evidence", () => {
    const evidence = Array.from({ length: 3650 }, (_, index) => index);
    expect(momentsToDraw({ from: 0, to: 3649 }, evidence, 800).length).toBeLessThanOrEqual(800);
  });
  it("has one moment for one day", () => {
    expect(momentsToDraw({ from: 4, to: 4 }, [], 800)).toEqual([{ t: 4, phase: "day" }]);
    expect(momentsToDraw({ from: 4, to: 4 }, [4], 800)).toEqual([{ t: 4, phase: "after" }]);
  });
});

describe("overviewData", () => {
  it("covers the whole period and marks the days with evidence", () => {
    const overview = overviewData(smallCase({ findings: twoSignals, asOf: 30 }));
    expect(overview.ticks).toEqual([10, 20]);
    expect([overview.points[0]?.x, overview.points.at(-1)?.x]).toEqual([0, 31]);
  });
});
