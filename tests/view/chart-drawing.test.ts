import { describe, expect, it } from "vitest";
import { bandTimeOf } from "@/lib/view/band-moment";
import type { Band } from "@/lib/view/band-rows";
import { chartData } from "@/lib/view/chart-data";
import { chartDrawing } from "@/lib/view/chart-drawing";
import type { ChartOverlay } from "@/lib/view/chart-overlay";
import { colourIn } from "@/lib/view/drawing-colour";
import { onePerPixel } from "@/lib/view/drawing-lines";
import { liveData, liveFrom } from "@/lib/view/live-data";
import { scoresOverTime } from "@/lib/view/scores-over-time";
import { trajectorySvg } from "@/lib/view/trajectory-svg";
import { smallCase, stillModel, twoSignals } from "./small-case";

type Settings = Parameters<typeof chartData>[1];
const view = smallCase({ findings: twoSignals, asOf: 30 });
const days = scoresOverTime(view, 0, 30, 14);
const drawn = (more: Partial<Settings> = {}, rules: { scenario: number; value: number; text: string }[] = []) =>
  chartData(view, { range: "all", scale: "linear", ...more }, days, { rules });
const style = { colour: colourIn("hex"), alone: false, id: "t" };
const none: ChartOverlay = { bands: null, fan: null };
const picture = (data: ReturnType<typeof drawn>, overlay = none, width = 850) =>
  chartDrawing(data, width, overlay, style, view.say, view.formats);

/** A band of 10 points around every score. */
const bands = new Map(
  drawn().points.map((point) => [bandTimeOf(point), point.p.map((p): Band => [p - 0.05, p + 0.05])]),
);
const fan = [4, 7, 14, 30].map((daysAhead) => ({
  days: daysAhead,
  ranges: [0, 1, 2].map((): Band => [0.2, 0.6]),
}));

describe("bands in the drawing", () => {
  it("fill the leader, hatch it after the as-of day, and give the others their edges", () => {
    const { markup } = picture(drawn(), { bands, fan: null });
    // north, 43.5 at the end, is the first scenario: #232f70
    expect(markup.match(/fill="#232f70" fill-opacity="0.2"/g)).toHaveLength(1);
    expect(markup).toContain('fill="url(#t-hatch0)"');
    expect(markup.match(/fill-opacity="0.05"/g)).toHaveLength(2 * 2);
    // plot 22 to 364: .55 at 175.9, .45 at 210.1 on the first day
    expect(markup).toMatch(/d="M32 175\.9 [^"]* 32 210\.1Z"/);
    expect(picture(drawn()).markup).not.toContain("hatch");
  });
  it("travel with an exported picture, which says what they are", () => {
    const alone = trajectorySvg(
      drawn(),
      { width: 1080, colours: "hex", frame: true, overlay: { bands, fan } },
      view.say,
      view.formats,
    );
    expect(alone).toContain("url(#trajectory-hatch0)");
    expect(alone.replaceAll(/<[^>]*>/g, " ")).toMatch(/doubt about the tables and not a range of outcomes/);
    expect(alone).toMatch(/<desc>[^<]*Whiskers after the as-of day/);
    const plain = trajectorySvg(drawn(), { width: 1080, colours: "hex", frame: true }, view.say, view.formats);
    expect(plain).not.toContain("Whiskers");
  });
});

describe("the evidence fan", () => {
  it("is drawn in ink for the filled scenario, at the days inside the projection", () => {
    const { markup } = picture(drawn(), { bands: null, fan });
    // .6 at 158.8, .2 at 295.6; the now rule at 453.6, 13.6 px a day: 7 days at 548.8, 30 days are not drawn
    expect(markup).toContain("M548.8 158.8V295.6");
    expect(markup).not.toContain("M861.6 158.8");
    expect(markup.match(/stroke-dasharray="1 2"/g)).toHaveLength(1);
  });
  it("has a place in every panel and none in the shares", () => {
    expect(picture(drawn({ view: "panels" }), { bands, fan }).markup.match(/stroke-dasharray="1 2"/g)).toHaveLength(3);
    expect(picture(drawn({ view: "shares" }), { bands, fan }).markup).not.toContain('"1 2"');
  });
});

describe("hindsight", () => {
  it("is dotted, ends where the line ends, and is drawn for history alone", () => {
    const data = drawn({ hindsight: "on" });
    // nothing drifts, so the whole record says of every day what it says of the last
    for (const { p } of data.hindsight)
      expect(p.map((value) => value.toFixed(4))).toEqual(["0.4348", "0.3913", "0.1739"]);
    expect(Math.max(...data.hindsight.map(({ x }) => x))).toBe(30);
    expect(picture(data).markup.match(/stroke-dasharray="0.1 3.5"/g)).toHaveLength(3);
    expect(data.description).toContain("Dotted: hindsight, what the evidence since says about each day.");
    expect(drawn().hindsight).toEqual([]);
  });
});

describe("the pinned day", () => {
  it("is a rule, and the labels say what changed since", () => {
    const data = drawn({ pin: "2022-03-16" });
    const { markup } = picture(data);
    // day 15 at 32 + 15 x 13.6
    expect(markup).toContain('d="M236 20V364"');
    expect(markup).toContain("16 Mar, pinned");
    // 26.3 then, 43.5 now
    expect(markup).toContain("43.5\u00a0%, +17.2 since 16 Mar");
    expect(picture(data, none, 358).markup).toContain("43.5 (+17.2)");
    expect(data.description).toContain("16 March 2022 is marked for comparison.");
  });
  it("has no rule outside of the window, and its difference all the same", () => {
    const data = drawn({ pin: "2022-03-02", range: { from: "2022-03-10", to: "2022-03-31" } });
    expect(picture(data).markup).not.toContain("pinned");
    expect(picture(data).markup).toContain("since 2 Mar");
  });
});

describe("thresholds", () => {
  it("are short rules with their words, in the lines alone", () => {
    const rule = { scenario: 1, value: 0.4, text: "East above 40 %" };
    const { markup } = picture(drawn({}, [rule]));
    // .4 at 227.2; the last 120 of the 612 px
    expect(markup).toContain('d="M524 227.2H644m0 -4v8" fill="none" stroke="#631627"');
    expect(markup).toContain("East above 40 %");
    expect(picture(drawn({ view: "shares" }, [rule])).markup).not.toContain("East above");
    expect(drawn().rules).toEqual([]);
  });
});

describe("panels", () => {
  it("give each scenario a plot of its own on one scale", () => {
    const { frames, markup, height } = picture(drawn({ view: "panels" }), { bands, fan: null });
    expect(frames.map(({ scenarios }) => scenarios)).toEqual([[0], [1], [2]]);
    expect(new Set(frames.map(({ top, bottom }) => `${top} ${bottom}`)).size).toBe(1);
    expect(new Set(frames.map(({ yOf }) => yOf(0.25))).size).toBe(1);
    for (const frame of frames) expect(frame.bottom).toBeLessThan(height);
    for (const name of ["The north road", "The east road", "The south road"]) expect(markup).toContain(name);
    expect(markup.match(/fill-opacity="0.2"/g)).toHaveLength(3);
    expect(drawn({ view: "panels" }).description).toMatch(
      /^Small line charts, one for each of 3 scenario scores, from/,
    );
  });
  it.each([320, 358, 700, 1000])("keep eight of them apart and inside at %i px", (width) => {
    const { frames, height } = picture(eight({ view: "panels" }), none, width);
    expect(frames).toHaveLength(8);
    frames.forEach((frame, index) => {
      expect(frame.left).toBeGreaterThanOrEqual(32);
      expect(frame.right).toBeLessThanOrEqual(width);
      expect(frame.bottom).toBeLessThanOrEqual(height - 20);
      expect(frame.bottom - frame.top).toBeGreaterThan(60);
      for (const other of frames.slice(index + 1))
        expect(other.left >= frame.right || other.top - 30 >= frame.bottom).toBe(true);
    });
  });
});

describe("shares", () => {
  it("pile up to the top of the plot at every moment, each with colour, hatch and dash", () => {
    const { markup } = picture(drawn({ view: "shares", scale: "log-odds" }));
    const south = [...markup.matchAll(/<path d="M([^"]*)" fill="none" stroke="#c17b13" stroke-width/g)];
    expect(south.length).toBe(2);
    for (const [, path = ""] of south)
      for (const y of path.split(" ").filter((_, index) => index % 2 === 1)) expect(y).toBe("22");
    // the first scenario lies at the bottom: .5 of 364 to 22 on the first day
    expect(markup).toMatch(/fill="none" stroke="#232f70" stroke-width="2"/);
    expect(markup).toContain("M32 193 ");
    for (const index of [0, 1, 2]) expect(markup).toContain(`url(#t-share${index})`);
    expect(drawn({ view: "shares" }).description).toContain(
      "Stacked areas of 3 scenario scores that add up to 100\u00a0%",
    );
  });
});

describe("onePerPixel", () => {
  const plot = { left: 0, right: 100, xOf: (x: number) => x / 10, yOf: (p: number) => p };
  it("keeps the last point of each pixel column, the first and the last", () => {
    const points = Array.from({ length: 1000 }, (_, x) => ({ x }));
    const kept = onePerPixel(points, plot);
    expect(kept.length).toBeLessThanOrEqual(102);
    expect([kept[0]?.x, kept.at(-1)?.x]).toEqual([0, 999]);
    const columns = kept.slice(1).map(({ x }) => Math.round(x / 10));
    expect(new Set(columns).size).toBe(columns.length);
  });
  it("leaves everything where there is room, steps included", () => {
    const points = [{ x: 1 }, { x: 1 }, { x: 2 }];
    expect(onePerPixel(points, plot)).toBe(points);
  });
});

describe("liveData", () => {
  const data = drawn();
  it("cuts the drawn lines at the day, with the scores that are given for it", () => {
    const live = liveData(data, { day: "2022-03-12", p: [0.2, 0.3, 0.5] });
    expect(live.points.at(-1)).toEqual({ x: 12, day: "2022-03-12", phase: "now", p: [0.2, 0.3, 0.5] });
    expect(live.points.every(({ x, phase }) => x <= 12 && phase !== "projected")).toBe(true);
    expect(live.scenarios.map(({ permille, projectedPermille }) => [permille, projectedPermille])).toEqual([
      [200, null],
      [300, null],
      [500, null],
    ]);
    // two findings on days 10 and 20: the second is not known yet
    expect(live.markers.map(({ x }) => x)).toEqual([10]);
    expect([live.from, live.xEnd]).toEqual([data.from, data.xEnd]);
    expect(picture(drawn()).markup).toContain("projected");
    expect(chartDrawing(live, 850, none, style, view.say, view.formats).markup).not.toContain("projected");
  });
  it("draws the trajectory that was known then when it is given, and holds days outside of the window at its edge", () => {
    const points = [{ x: 3, day: "2022-03-04", phase: "day", p: [1, 0, 0] }] as const;
    expect(liveData(data, { day: "2022-03-12", p: [1, 0, 0], points }).points.map(({ x }) => x)).toEqual([3, 12]);
    expect(liveData(data, { day: "2031-01-01", p: [1, 0, 0] }).points.at(-1)?.x).toBe(data.xEnd);
    expect(liveData(data, { day: "1999-01-01", p: [1, 0, 0] }).points).toHaveLength(2);
  });
  it("moves the window along with a day that lies before it", () => {
    const late = drawn({ range: { from: "2022-03-21", to: "2022-03-31" } });
    const points = [{ x: 5, day: "2022-03-06", phase: "day", p: [1, 0, 0] }] as const;
    const live = liveData(late, { day: "2022-03-13", p: [1, 0, 0], points });
    // ten days that end on day 12, and as much axis after them as before
    expect([live.from, live.to, live.xEnd]).toEqual([2, 12, 2 + late.xEnd - 20]);
    expect(live.points.map(({ x }) => x)).toEqual([5, 13]);
    expect(liveFrom(late, "2022-03-03")).toBe(0);
    expect(liveFrom(late, "2022-03-25")).toBe(20);
  });
});

/** Three within a point of 0. */
const eight = (more: Partial<Settings>) => crowded([0.4, 0.2, 0.15, 0.15, 0.075, 0.009, 0.008, 0.008], more);

function crowded(priors: readonly number[], more: Partial<Settings>) {
  const scenarios = priors.map((prior, index) => ({
    id: `s${index}`,
    label: `Scenario number ${index}`,
    shortLabel: `Number ${index}`,
    statement: "",
    prior,
    priorBasis: "",
  }));
  const model = {
    ...stillModel,
    dynamics: { kind: "half-life", halfLifeDays: 90 } as const,
    scenarios,
    indicators: [],
  };
  const crowd = smallCase({ model, asOf: 30 });
  return chartData(crowd, { range: "all", scale: "linear", ...more }, scoresOverTime(crowd, 0, 30, 14));
}

describe("eight scenarios at 320 px", () => {
  it("have labels that do not overlap", () => {
    const { markup } = picture(eight({}), none, 320);
    const names = [...markup.matchAll(/<text x="222" y="([\d.]+)" font-weight="650"/g)].map((match) =>
      Number(match[1]),
    );
    expect(names).toHaveLength(8);
    names.sort((a, b) => a - b);
    names.slice(1).forEach((y, index) => {
      expect(y - (names[index] ?? 0)).toBeGreaterThanOrEqual(29.5);
    });
  });
  it("and twelve say name and score in one line, still apart and inside", () => {
    const data = crowded([0.45, ...Array<number>(11).fill(0.05)], {});
    const { markup, frames } = picture(data, none, 320);
    const names = [...markup.matchAll(/<text x="222" y="([\d.]+)" font-weight="650"[^>]*>([^<]*)/g)];
    const ys = names.map((match) => Number(match[1])).sort((a, b) => a - b);
    expect(ys).toHaveLength(12);
    ys.slice(1).forEach((y, index) => {
      expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(16);
    });
    expect(ys.at(-1)).toBeLessThanOrEqual(frames[0]?.bottom ?? 0);
    expect(names[0]?.[2]).toMatch(/^Number \d+ 5\.0$|45\.0$/);
  });
});
