import { describe, expect, it } from "vitest";
import { chartData } from "@/lib/view/chart-data";
import { chartLayout } from "@/lib/view/chart-layout";
import { crosshairSentence, crosshairStops, frameUnder, nearestStop, pixelOf, timeUnder } from "@/lib/view/crosshair";
import { belowDrawing } from "@/lib/view/drawing-below";
import { colourIn } from "@/lib/view/drawing-colour";
import { eventBars, evidenceSteps } from "@/lib/view/evidence-strip";
import { scoresOverTime } from "@/lib/view/scores-over-time";
import { signal, smallCase, twoSignals } from "./small-case";

const view = smallCase({ findings: twoSignals, asOf: 30 });
const days = scoresOverTime(view, 0, 30, 14);
const data = chartData(view, { range: "all", scale: "linear" }, days);

describe("evidenceSteps", () => {
  it("is what the findings of each day did to one scenario", () => {
    // priors .5 .3 .2; day 10 reads yes with .2 .4 .8: .1 .12 .16 of .38, so north falls from .5 to .263158
    expect(evidenceSteps(data.points, 0).map(({ x, change }) => [x, Number(change.toFixed(6))])).toEqual([
      [10, -0.236842],
      // day 20 reads no with .8 .6 .2: .08 .072 .032 of .184, north .434783
      [20, 0.171625],
    ]);
    expect(evidenceSteps(data.points, 2).map(({ change }) => Math.sign(change))).toEqual([1, -1]);
  });
});

describe("eventBars", () => {
  const markers = [0, 1, 1, 8, 13].map((x, index) => ({ number: index + 1, x }));
  it("counts days where a day is wide enough, weeks or four weeks where it is not", () => {
    const at = (pixelsPerDay: number) => eventBars({ from: 0, to: 30, markers }, pixelsPerDay);
    expect(at(3)).toEqual({
      days: 1,
      most: 2,
      bars: [
        { from: 0, count: 1 },
        { from: 1, count: 2 },
        { from: 8, count: 1 },
        { from: 13, count: 1 },
      ],
    });
    expect(at(2.9)).toEqual({
      days: 7,
      most: 3,
      bars: [
        { from: 0, count: 3 },
        { from: 7, count: 2 },
      ],
    });
    expect(at(0.4)).toEqual({ days: 28, most: 5, bars: [{ from: 0, count: 5 }] });
  });
  it("has no bar without an incident", () => {
    expect(eventBars({ from: 0, to: 30, markers: [] }, 5)).toEqual({ days: 1, most: 0, bars: [] });
  });
});

describe("belowDrawing", () => {
  const style = { colour: colourIn("hex"), alone: false, id: "x" };
  const drawn = (chart: typeof data, width: number) =>
    belowDrawing(chart, chartLayout(chart, width, view.say, view.formats), style, view.say, view.formats);
  it("draws what is for a scenario up and what is against it down, at full height from ten points on", () => {
    // north leads: filled. Plot 32 to 644 over 45 days: day 10 at 168, day 20 at 304; middle 48, half 15
    const { markup } = drawn(data, 850);
    expect(markup).toContain('<path d="M304 48v-15" fill="none" stroke="#1c7a72" stroke-width="3"/>');
    expect(markup).toContain('<path d="M168 48v15" fill="none" stroke="#96601f" stroke-width="3"/>');
    expect(markup).toContain("Findings of each day for (up) or against (down) North; full height: 10 points or more");
    expect(markup).toContain("Incidents a day, at most 1");
  });
  it("shares its axis with the chart above, and draws at most one tick a pixel column", () => {
    const layout = chartLayout(data, 600, view.say, view.formats);
    for (const frame of drawn(data, 600).frames) expect([frame.left, frame.right]).toEqual([layout.left, layout.right]);
    const daily = smallCase({
      findings: Array.from({ length: 900 }, (_, t) => signal(`f${t}`, t + 1, t % 2 === 0 ? "yes" : "no")),
      asOf: 1000,
    });
    const many = chartData(daily, { range: "all", scale: "linear" }, scoresOverTime(daily, 0, 1000, 14));
    const columns = [...drawn(many, 600).markup.matchAll(/M(\d+) 48v/g)].map((match) => match[1]);
    expect(columns.length).toBeGreaterThan(20);
    expect(new Set(columns).size).toBe(columns.length);
  });
});

describe("the crosshair", () => {
  const stops = crosshairStops(data.points);
  it("stands once on each day, after the findings of the day", () => {
    expect(new Set(stops.map(({ x }) => x)).size).toBe(stops.length);
    expect(stops.find(({ x }) => x === 10)?.phase).toBe("after");
    // 31 days, the end of the as-of day, 14 projected ones
    expect(stops.length).toBe(31 + 1 + 14);
  });
  it("finds the nearest stop, at the ends too", () => {
    expect(stops[nearestStop(stops, 9.6)]?.x).toBe(10);
    expect(nearestStop(stops, -5)).toBe(0);
    expect(nearestStop(stops, 99)).toBe(stops.length - 1);
    expect(nearestStop([], 3)).toBe(0);
  });
  it("reads a pixel as the time that is drawn there", () => {
    const frame = { left: 32, right: 644, top: 0, bottom: 10, scenarios: [], yOf: () => 0 };
    expect(timeUnder(frame, 168, data)).toBeCloseTo(10, 9);
    expect(pixelOf(frame, 10, data)).toBeCloseTo(168, 9);
    expect(timeUnder(frame, 9999, data)).toBe(data.xEnd);
  });
  it("moves in the frame under the pointer, in the nearest one between two, and nowhere beside them", () => {
    const frame = (left: number, top: number) => ({
      ...{ left, right: left + 100, top, bottom: top + 50, scenarios: [] },
      yOf: () => 0,
    });
    const [a, b, c] = [frame(0, 0), frame(150, 0), frame(0, 10)];
    const drawings = [
      { width: 300, height: 60, markup: "", frames: [a, b] },
      { width: 300, height: 80, markup: "", frames: [c] },
    ];
    expect(frameUnder(drawings, 50, 20)).toBe(a);
    expect(frameUnder(drawings, 200, 20)).toBe(b);
    expect(frameUnder(drawings, 50, 90)).toBe(c);
    expect(frameUnder(drawings, 50, 66)).toBe(c);
    expect(frameUnder(drawings, 290, 20)).toBeNull();
  });
  it("says the numbers of its day, and what its findings did", () => {
    const on = (x: number) => {
      const point = stops.find((stop) => stop.x === x);
      return point === undefined ? "" : crosshairSentence(data, point, view.say, view.formats);
    };
    expect(on(20)).toBe(
      "21 March 2022, after its findings: North 43.5\u00a0%, East 39.1\u00a0%, South 17.4\u00a0%. Its findings moved North by +17.2 points. 1 incident.",
    );
    expect(on(5)).toBe("6 March 2022: North 50.0\u00a0%, East 30.0\u00a0%, South 20.0\u00a0%.");
    expect(on(40)).toMatch(/^9 April 2022, projected: North/);
  });
});
