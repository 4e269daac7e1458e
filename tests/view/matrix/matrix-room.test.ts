import { describe, expect, it } from "vitest";
import type { Indicator } from "@/lib/domain/indicator";
import { achCode } from "@/lib/view/matrix/matrix-cell";
import { matrixRoom } from "@/lib/view/matrix/matrix-room";
import { formatMatrixState, parseMatrixState } from "@/lib/view/matrix/matrix-state";
import { report, signal, smallCase, stillModel, twoSignals, watch } from "../small-case";

const plain = parseMatrixState({});
const hundredths = (text: string) => Math.round(Number(text.replace("−", "-").replace("+", "")) * 100);

const words: Indicator = {
  id: "words",
  label: "Words heard",
  category: "Words",
  question: "",
  weight: 1,
  note: "",
  kind: "categorical",
  levels: [
    { id: "soft", label: "Soft" },
    { id: "loud", label: "Loud" },
  ],
  // a loud word says next to nothing
  likelihood: [
    [0.5, 0.5],
    [0.51, 0.49],
    [0.5, 0.5],
  ],
};
const both = { ...stillModel, indicators: [words, ...stillModel.indicators] };
const heard = (id: string, t: number) =>
  signal(id, t, "loud", { indicator: "words", reports: [report(`${id}-r`, "loud")] });

describe("matrixRoom", () => {
  it("prints each ratio against the average scenario, with its sign and class", () => {
    const room = matrixRoom(smallCase({ findings: twoSignals, asOf: 30 }), plain);
    // yes: ln .2 .4 .8 about ln .4; no: ln .8 .6 .2 about ln(.8 x .6 x .2)/3
    const cells = (key: string) => room.groups[0]?.lines.find((line) => line.key === key)?.cells;
    expect(cells("f1")?.map((cell) => [cell.sign, cell.text, cell.leaning])).toEqual([
      ["−−", "−0.69", "n2"],
      ["0", "0.00", "z0"],
      ["++", "+0.69", "p2"],
    ]);
    expect(cells("f2")?.map((cell) => cell.text)).toEqual(["+0.56", "+0.27", "−0.83"]);
    expect(room.columns.map((column) => [column.score, column.prior])).toEqual([
      ["43.5\u00a0%", "50.0\u00a0%"],
      ["39.1\u00a0%", "30.0\u00a0%"],
      ["17.4\u00a0%", "20.0\u00a0%"],
    ]);
  });

  it("prints sums that add up to the printed log score, to the last digit", () => {
    const model = {
      ...stillModel,
      dynamics: { kind: "half-life" as const, halfLifeDays: 17 },
      indicators: [...stillModel.indicators, watch],
    };
    const { sums } = matrixRoom(smallCase({ model, findings: twoSignals, asOf: 33 }), plain);
    for (const s of [0, 1, 2]) {
      const parts = [sums.prior, sums.findings, sums.silence, sums.memory];
      const total = parts.reduce((sum, line) => sum + hundredths(line?.cells[s]?.text ?? ""), 0);
      expect(total).toBe(hundredths(sums.score.cells[s]?.text ?? "none"));
    }
  });

  it("sorts by spread, day, points and one scenario's column", () => {
    const view = smallCase({ model: both, findings: [...twoSignals, heard("f3", 25)], asOf: 30 });
    const order = (sort: string) =>
      matrixRoom(view, parseMatrixState({ sort })).groups[0]?.lines.map((line) => line.key);
    expect(order("day")).toEqual(["f3", "f2", "f1"]);
    // spreads, weighted by .5 .3 .2: f1 .54, f2 .54 (below), f3 nearly 0
    expect(order("diagnosticity")?.at(-1)).toBe("f3");
    expect(order("by.south")).toEqual(["f1", "f3", "f2"]);
    expect(order("by.north")).toEqual(["f2", "f3", "f1"]);
    expect(order("contribution")?.at(-1)).toBe("f3");
    expect(order("by.nobody")).toEqual(order("diagnosticity"));
  });

  it("says what the chosen scenario would lose: south falls from 17.4 to 6.5 without the yes", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30 });
    const room = matrixRoom(view, parseMatrixState({ scenario: "south" }));
    expect(room.scenario).toBe(2);
    // without f1: .4 .18 .04 of .62 -> 6.45 %; without f2: .1 .12 .16 of .38 -> 42.1 %
    const points = new Map(room.groups[0]?.lines.map((line) => [line.key, line.points]));
    expect(points.get("f1")).toBe("+10.9");
    expect(points.get("f2")).toBe("−24.7");
  });

  it("takes the findings of an indicator together, and leaves them all out for its points", () => {
    const view = smallCase({ model: both, findings: [...twoSignals, heard("f3", 25)], asOf: 30 });
    const room = matrixRoom(view, parseMatrixState({ rows: "indicators", scenario: "north" }));
    const [first, second] = room.groups[0]?.lines ?? [];
    expect([first?.key, first?.name, first?.note]).toEqual(["signal", "Signal seen", "2 findings"]);
    // .16 .24 .16: ln 1.5 between them
    expect(first?.cells.map((cell) => cell.text)).toEqual(["−0.14", "+0.27", "−0.14"]);
    expect(second?.key).toBe("words");
    // without the signals north stands at .25 / (.25 + .147 + .1) = 50.3 %; with all at .04 / (.04 + .03528 + .016) = 43.8 %
    expect(first?.points).toBe("−6.5");
  });

  it("groups by category in the order of the model, with what the category says together", () => {
    const view = smallCase({ model: both, findings: [...twoSignals, heard("f3", 25)], asOf: 30 });
    const { groups } = matrixRoom(view, parseMatrixState({ group: "category" }));
    expect(groups.map((group) => [group.category, group.lines.map((line) => line.key).toSorted()])).toEqual([
      ["Words", ["f3"]],
      ["Signs", ["f1", "f2"]],
    ]);
    expect(groups[1]?.total.cells.map((cell) => cell.text)).toEqual(["−0.14", "+0.27", "−0.14"]);
  });

  it("renders no more than a page, sorted before it is cut", () => {
    const findings = Array.from({ length: 120 }, (_, index) => signal(`f${index}`, index, index < 5 ? "no" : "yes"));
    const view = smallCase({ findings, asOf: 130 });
    const page = (number: string) => matrixRoom(view, parseMatrixState({ sort: "by.north", page: number }));
    expect(page("1").groups[0]?.lines).toHaveLength(50);
    expect(
      page("1")
        .groups[0]?.lines.slice(0, 6)
        .map((line) => line.key),
    ).toEqual(["f4", "f3", "f2", "f1", "f0", "f119"]);
    expect(page("3").groups[0]?.lines).toHaveLength(20);
    expect(page("9").page).toEqual({ page: 3, pages: 3, count: 120 });
    // the sums are of all rows, not of the page
    expect(page("2").sums.findings.note).toBe("120 findings");
  });

  it("states what separates most: a finding, a silence, or nothing", () => {
    const quiet = { ...stillModel, indicators: [...stillModel.indicators, { ...watch, eventsPer30Days: [9, 0, 0] }] };
    const titled = signal("f1", 10, "yes", { title: "Smoke on the road" });
    expect(matrixRoom(smallCase({ findings: [titled], asOf: 30 }), plain).title).toBe(
      "Smoke on the road separates the scenarios most",
    );
    expect(matrixRoom(smallCase({ model: quiet, findings: [titled], asOf: 30 }), plain).title).toBe(
      "Silence on Alerts separates the scenarios most; among the findings, Smoke on the road",
    );
    expect(matrixRoom(smallCase({ asOf: 30 }), plain).title).toBe("Nothing recorded so far separates the scenarios");
  });

  it("has a scale that reaches the strongest row", () => {
    const quiet = { ...stillModel, indicators: [{ ...watch, eventsPer30Days: [9, 0, 0] }] };
    // 9 expected and none seen: −9 against 0 and 0, about −3: the widest cell is −6
    const room = matrixRoom(smallCase({ model: quiet, asOf: 30 }), plain);
    expect(room.silence[0]?.cells.map((cell) => cell.text)).toEqual(["−6.00", "+3.00", "+3.00"]);
    expect(room.reach).toBe(10);
  });

  it("writes cells in words and as codes, with a rule that follows the steps of the scale", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30 });
    const texts = (cells: string) =>
      matrixRoom(view, parseMatrixState({ cells }))
        .groups[0]?.lines.find((line) => line.key === "f2")
        ?.cells.map((cell) => cell.text);
    expect(texts("words")).toEqual(["for", "slightly for", "strongly against"]);
    expect(texts("ach")).toEqual(["C", "C", "II"]);
    expect([0.7, 0.69, 0.1, 0.09, -0.09, -0.1, -0.69, -0.7].map(achCode)).toEqual([
      "CC",
      "C",
      "C",
      "N",
      "N",
      "I",
      "I",
      "II",
    ]);
  });
});

describe("the address of the matrix", () => {
  it("keeps what is not at its default, and survives what it does not know", () => {
    const state = parseMatrixState({ sort: "by.south", cells: "ach", page: "3", asOf: "2022-07-01", rows: "pictures" });
    expect(formatMatrixState(state)).toBe("?cells=ach&sort=by.south&asOf=2022-07-01&page=3");
    expect(formatMatrixState(parseMatrixState({ sort: "by.<b>", page: "-1", scenario: "A B" }))).toBe("");
    expect(parseMatrixState({ sort: ["day", "x"] }).sort).toBe("day");
  });
});
