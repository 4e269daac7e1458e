import { describe, expect, it } from "vitest";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { trustedSvg } from "@/lib/view/trusted-svg";
import { compareCsv } from "@/lib/view/what-if/compare-csv";
import { type CompareData, compareLayout } from "@/lib/view/what-if/compare-layout";
import { compareScores, leadSentence } from "@/lib/view/what-if/compare-scores";
import { compareSvg } from "@/lib/view/what-if/compare-svg";
import type { Side } from "@/lib/view/what-if/scratch-desk";

const say = sayIn("en");
const formats = formatsIn("en");
const names = ["North", "East", "South"];
const side = (...p: number[]): Side => ({ ok: true, p });
const refused: Side = { ok: false, code: "impossible-evidence", findings: ["f2"] };
const sentence = (now: Side, tried: Side, isTouched = true) =>
  leadSentence(compareScores(3, now, tried), names, isTouched, { say, formats }).replaceAll("\u00a0", " ");

describe("compareScores", () => {
  it("prints columns that add to 1000 and changes that add to 0", () => {
    // thirds: 333.3 each; the unit that is missing goes to the first
    const rows = compareScores(3, side(1 / 3, 1 / 3, 1 / 3), side(0.5, 0.3, 0.2));
    expect(rows.map(({ now, tried, change }) => [now, tried, change])).toEqual([
      [334, 500, 166],
      [333, 300, -33],
      [333, 200, -133],
    ]);
    expect(rows.map(({ leadsNow, leadsTried }) => [leadsNow, leadsTried])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });
  it("draws nothing where there are no scores", () => {
    const [row] = compareScores(3, side(0.5, 0.3, 0.2), refused);
    expect(row).toMatchObject({ now: 500, tried: null, change: null, leadsNow: true, leadsTried: false });
  });
});

describe("the sentence on the lead", () => {
  it("says who leads while nothing is changed", () => {
    expect(sentence(side(0.5, 0.3, 0.2), side(0.5, 0.3, 0.2), false)).toBe(
      "North leads at 50.0 %; nothing is changed yet",
    );
  });
  it("says that the lead stays, by how much, or without a change", () => {
    expect(sentence(side(0.5, 0.3, 0.2), side(0.46, 0.34, 0.2))).toBe("North would still lead: 50.0 to 46.0 %");
    expect(sentence(side(0.5, 0.3, 0.2), side(0.5, 0.2, 0.3))).toBe("North would still lead, unchanged at 50.0 %");
  });
  it("says who would lead instead, and both ways", () => {
    expect(sentence(side(0.5, 0.3, 0.2), side(0.41, 0.547, 0.043))).toBe(
      "North would no longer lead: East 30.0 to 54.7 %, North 50.0 to 41.0 %",
    );
  });
  it("says when one side has no scores", () => {
    expect(sentence(side(0.5, 0.3, 0.2), refused)).toBe("There would be no scores");
    expect(sentence(refused, side(0.2, 0.7, 0.1))).toBe("East would lead at 70.0 %");
  });
});

const data: CompareData = {
  subject: "Which road?",
  title: "North & East",
  description: "Line chart.",
  provenance: "Engine x.",
  start: "2022-03-01",
  from: 0,
  to: 29,
  names,
  isTouched: true,
  shown: [0, 2],
  now: [
    { x: 0, p: [0.5, 0.2] },
    { x: 30, p: [0.4, 0.4] },
  ],
  tried: [
    { x: 0, p: [0.5, 0.2] },
    { x: 30, p: [0.4, 0.4] },
  ],
  nowPermille: [400, 200, 400],
  triedPermille: [400, 200, 400],
};

describe("the drawing of both trajectories", () => {
  it("puts the period between the edges and 0 to 100 between bottom and top", () => {
    const layout = compareLayout(data, 700, say, formats);
    const { left, right, top, bottom } = layout;
    const half = top + (bottom - top) / 2;
    expect(layout.lines[0]?.path).toBe(
      `M${left.toFixed(1)} ${half.toFixed(1)}L${right.toFixed(1)} ${(bottom - 0.4 * (bottom - top)).toFixed(1)}`,
    );
    expect(layout.lines.map(({ scenario, side: of }) => `${scenario} ${of}`)).toEqual([
      "0 now",
      "2 now",
      "0 tried",
      "2 tried",
    ]);
  });
  it.each([288, 358, 600, 1080])("keeps four labels of equal scores apart and inside at %i px", (width) => {
    const { labels, top, bottom } = compareLayout(data, width, say, formats);
    const ys = labels.map(({ y }) => y).sort((a, b) => a - b);
    expect(labels).toHaveLength(4);
    for (const [index, y] of ys.entries()) if (index > 0) expect(y - (ys[index - 1] ?? 0)).toBeGreaterThanOrEqual(31);
    expect(ys[0]).toBeGreaterThanOrEqual(top);
    expect((ys.at(-1) ?? 0) + 15).toBeLessThanOrEqual(bottom + 5);
  });
  it("draws one line each while nothing is changed, and none of a side without scores", () => {
    const alone = compareLayout({ ...data, isTouched: false }, 700, say, formats);
    expect(alone.lines.map((line) => line.side)).toEqual(["tried", "tried"]);
    expect(alone.labels.map(({ score }) => score)).toEqual(["40.0\u00a0%", "40.0\u00a0%"]);
    const without = compareLayout({ ...data, tried: [], triedPermille: null }, 700, say, formats);
    expect(without.lines.map((line) => line.side)).toEqual(["now", "now"]);
    expect(without.labels.map((label) => label.side)).toEqual(["now", "now"]);
  });
  it("leaves the page complete: title, source, thin and full lines, and nothing but drawing", () => {
    const svg = compareSvg(data, 1080, say, formats);
    expect(() => trustedSvg(svg)).not.toThrow();
    for (const text of ["North &amp; East", "Which road?", "Engine x.", "what if 40.0"]) expect(svg).toContain(text);
    expect([svg.match(/stroke-width="1"/g)?.length, svg.match(/stroke-width="2.25"/g)?.length]).toEqual([2, 2]);
    expect(svg).not.toContain("var(");
  });
});

describe("the CSV of both trajectories", () => {
  it("has a line a day, empty where there are no scores, and says where it comes from", () => {
    const days = [
      { t: 0, now: [500, 500], tried: [250, 750] },
      { t: 31, now: [1, 999], tried: null },
    ];
    const csv = compareCsv("2022-03-01", ["a", "b"], days, { title: "T, 1", provenance: "P." });
    expect(csv.split("\r\n")).toEqual([
      "day,a now %,b now %,a what if %,b what if %,source",
      '2022-03-01,50.0,50.0,25.0,75.0,"T, 1. P."',
      "2022-04-01,0.1,99.9,,,",
      "",
    ]);
  });
});
