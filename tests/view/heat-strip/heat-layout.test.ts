import { describe, expect, it } from "vitest";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { formatsIn } from "@/lib/messages/formats";
import { textWidth } from "@/lib/view/fit-text";
import { heatCsv } from "@/lib/view/heat-strip/heat-csv";
import { type HeatShape, heatLayout } from "@/lib/view/heat-strip/heat-layout";
import { HEAT_PAGE_ROWS, heatRoom } from "@/lib/view/heat-strip/heat-room";
import { parseHeatState } from "@/lib/view/heat-strip/heat-state";
import { heatSvg } from "@/lib/view/heat-strip/heat-svg";
import { type CaseParts, report, signal, smallCase, stillModel, watch } from "../small-case";

const en = formatsIn("en");
const widths = [288, 358, 600, 850, 1080];
if (watch.kind !== "rate") throw new Error("alerts are events");

function roomOf(parts: CaseParts, address: Record<string, string> = {}) {
  const view = smallCase(parts);
  return heatRoom(view, toScoringInput(view.file).findings, parseHeatState(address));
}
const marksOf = (shapes: readonly HeatShape[]) =>
  shapes.flatMap((shape) => (shape.kind === "rect" && shape.stroke !== undefined ? [shape] : []));
const textsOf = (shapes: readonly HeatShape[]) => shapes.flatMap((shape) => (shape.kind === "text" ? [shape] : []));

describe("heatLayout", () => {
  // for south: yes is +0.69, no is −0.83
  const room = roomOf({ findings: [signal("a", 4, "yes"), signal("b", 24, "no")], asOf: 29 }, { scenario: "south" });

  it("draws what speaks for the scenario above the line and in teal, what speaks against below it in brown", () => {
    const [yes, no] = marksOf(heatLayout(room, 1080, en).shapes);
    expect([yes?.fill, no?.fill]).toEqual(["for2", "ag3"]);
    expect((yes?.y ?? 0) + (yes?.height ?? 0)).toBe(no?.y);
    expect(yes?.title).toBe("5 Mar 2022: Yes");
  });

  it("places a mark on its day: day 4 of 30 in the plot from 272 to 922", () => {
    const [yes] = marksOf(heatLayout(room, 1080, en).shapes);
    expect(yes?.x).toBeCloseTo(272 + (4 / 30) * (922 - 272), 0);
    // a window of its own: 20 March is day 19, 31 March would be after the as-of day 29
    const late = roomOf({ findings: [signal("b", 24, "no")], asOf: 29 }, { range: "2022-03-20..2022-03-30" });
    expect([late.from, late.to]).toEqual([19, 29]);
    expect(marksOf(heatLayout(late, 1080, en).shapes)[0]?.x).toBeCloseTo(272 + (5 / 11) * (922 - 272), 0);
  });

  it.each(widths)("keeps everything inside %i px, and texts of a row apart", (width) => {
    const { shapes, height } = heatLayout(room, width, en);
    for (const shape of shapes) {
      if (shape.kind === "path" || shape.kind === "area") continue;
      const wide = shape.kind === "rect" ? shape.width : textWidth(shape.text, 13, shape.bold);
      const left = shape.kind === "text" && shape.anchor === "end" ? shape.x - wide : shape.x;
      expect(left).toBeGreaterThanOrEqual(-0.01);
      expect(left + wide).toBeLessThanOrEqual(width + 0.01);
      expect(shape.y).toBeLessThanOrEqual(height);
    }
    const lines = new Map<number, [number, number][]>();
    for (const text of textsOf(shapes)) {
      const wide = textWidth(text.text, 13, text.bold);
      const left = text.anchor === "end" ? text.x - wide : text.x;
      lines.set(text.y, [...(lines.get(text.y) ?? []), [left, left + wide]]);
    }
    for (const spans of lines.values()) {
      const ordered = spans.toSorted((a, b) => a[0] - b[0]);
      ordered.slice(1).forEach(([left], index) => {
        expect(left).toBeGreaterThanOrEqual(ordered[index]?.[1] ?? 0);
      });
    }
  });

  it("draws at most a mark in three pixels of a row, however many findings there are", () => {
    const many = Array.from({ length: 2000 }, (_, index) => signal(`f${index}`, index, index % 3 === 0 ? "no" : "yes"));
    const dense = roomOf({ findings: many, asOf: 2000 });
    for (const width of widths) {
      const { shapes } = heatLayout(dense, width, en);
      const areas = shapes.flatMap((shape) => (shape.kind === "area" ? [shape] : []));
      const marks = areas.reduce((sum, { d }) => sum + d.split("M").length - 1, 0);
      expect(marks).toBeLessThanOrEqual(width / 3 + 1);
      expect(marks).toBeGreaterThan(50);
      expect(marksOf(shapes)).toEqual([]);
      expect(areas.length).toBeLessThanOrEqual(3);
    }
  });

  it("draws the watch and nothing outside of it", () => {
    const closed = { ...watch, monitored: { from: "2022-03-11", to: "2022-03-20" } };
    const watched = roomOf({ model: { ...stillModel, indicators: [closed] }, asOf: 29 });
    const line = heatLayout(watched, 1080, en).shapes.find((shape) => shape.kind === "rect" && shape.fill === "edge");
    if (line?.kind !== "rect") throw new Error("no watch is drawn");
    const day = (922 - 272) / 30;
    expect(line.x).toBeCloseTo(272 + 10 * day, 6);
    expect(line.width).toBeCloseTo(10 * day, 6);
  });

  it("marks what is overdue with a square and says by how much", () => {
    const three = [signal("a", 0, "yes"), signal("b", 5, "no"), signal("c", 10, "yes")];
    const late = roomOf({ findings: three, asOf: 17 });
    expect(late.title).toBe("1 of 1 indicators is overdue: Signal seen, by 2 days");
    const { shapes } = heatLayout(late, 600, en);
    expect(textsOf(shapes).find((text) => text.text === "overdue by 2 days")?.bold).toBe(true);
    expect(shapes.filter((shape) => shape.kind === "rect" && shape.fill === "ink")).toHaveLength(1);
    const timely = roomOf({ findings: three, asOf: 12 });
    expect(timely.title).toBe("No indicator is overdue");
    expect(heatLayout(timely, 600, en).shapes.some((shape) => shape.kind === "rect" && shape.fill === "ink")).toBe(
      false,
    );
  });
});

describe("heatRoom", () => {
  it("draws and lists a page of many indicators, and only readings of the window", () => {
    const [first] = stillModel.indicators;
    if (first === undefined) throw new Error("the case has an indicator");
    const indicators = Array.from({ length: 95 }, (_, index) => ({ ...first, id: `signal-${index}` }));
    const findings = [signal("f", 3, "yes", { indicator: "signal-90" })];
    const parts = { model: { ...stillModel, indicators }, findings, asOf: 60 };
    const room = roomOf(parts, { page: "3", range: "1m" });
    expect([room.lines.length, room.page]).toEqual([95 - 2 * HEAT_PAGE_ROWS, { page: 3, pages: 3, count: 95 }]);
    const line = room.lines.find(({ row }) => row.id === "signal-90");
    expect([line?.marks.length, line?.lastText, line?.lastDay, line?.silent]).toEqual([0, "Yes", "4 Mar", "57 days"]);
    expect(roomOf(parts, { page: "99" }).page.page).toBe(3);
  });

  it("lists the latest readings first and says how many are not listed", () => {
    const findings = Array.from({ length: 40 }, (_, index) => signal(`f${index}`, index, "yes"));
    const [line] = roomOf({ findings, asOf: 39 }).lines;
    expect([line?.listed.length, line?.listed[0]?.day, line?.unlisted]).toEqual([30, "9 Apr", 10]);
  });
});

describe("what leaves the page", () => {
  const view = smallCase({
    findings: [signal("a", 4, "yes", { reports: [report("r", "yes")] }), signal("b", 9, "no")],
    asOf: 12,
  });
  const { findings } = toScoringInput(view.file);

  it("is a picture with title, provenance and colours of its own", () => {
    const svg = heatSvg(heatRoom(view, findings, parseHeatState({})), en);
    expect(svg).toContain("<title>No indicator is overdue</title>");
    expect(svg).toContain("Engine ");
    expect(svg).not.toContain("var(");
    expect(svg).toContain('fill="#ffffff"');
  });

  it("is a CSV with a line for each indicator and each reading", () => {
    const lines = heatCsv(view, findings, 2, "category").trimEnd().split("\r\n");
    expect(lines[0]).toBe(
      "kind,indicator,name,category,day,reading,findings,south log ratio,days since,expected days,overdue days,state," +
        "as of,known by,engine,model",
    );
    const cells = lines.slice(1).map((line) => line.split(","));
    expect(cells.map((line) => line.slice(0, 7))).toEqual([
      ["indicator", "signal", "Signal seen", "Signs", "2022-03-10", "No", "2"],
      ["reading", "signal", "Signal seen", "Signs", "2022-03-05", "Yes", "1"],
      ["reading", "signal", "Signal seen", "Signs", "2022-03-10", "No", "1"],
    ]);
    expect(Number(cells[1]?.[7])).toBeCloseTo(Math.LN2, 12);
    expect(cells[0]?.slice(8, 12)).toEqual(["3", "", "0", "unknown"]);
  });
});
