import { describe, expect, test } from "vitest";
import type { Model } from "@/lib/domain/model";
import { sensitivityLines } from "@/lib/view/sensitivity/sensitivity-lines";
import { sensitivityRoom } from "@/lib/view/sensitivity/sensitivity-room";
import { formatSensitivityState, parseSensitivityState } from "@/lib/view/sensitivity/sensitivity-state";
import { sensitivitySvg } from "@/lib/view/sensitivity/sensitivity-svg";
import { slopesOfCase, testedCells } from "@/lib/view/sensitivity/tested-cells";
import { trustedSvg } from "@/lib/view/trusted-svg";
import { type CaseParts, signal, smallCase, stillModel, twoSignals, watch } from "../small-case";

function roomOf(parts: CaseParts, scenario: string | null = null) {
  const view = smallCase(parts);
  const slopes = slopesOfCase(view.file, view.assessment);
  const cells = testedCells(slopes, scenario);
  return { view, slopes, cells, room: sensitivityRoom(view, cells) };
}

describe("the screen", () => {
  const { room, view, slopes, cells } = roomOf({ findings: twoSignals, asOf: 30 });
  const row = (scenario: number, reading: string) =>
    room.rows.find((one) => one.scenario === scenario && one.reading === reading);

  test("says what a step in a likelihood does, in words and printed points", () => {
    // north: 43.5; with .1 it is .045 / .149 = 30.2, with .5 it is .125 / .229 = 54.6
    expect(row(0, "Yes")).toMatchObject({
      indicator: "signal",
      label: "Signal seen",
      scenarioName: "North",
      valueText: "20\u00a0%",
      word: "sometimes",
      down: { toText: "rarely, 10\u00a0%", permille: -133, changeText: "\u221213.3", flipsTo: "East" },
      up: { toText: "about half, 50\u00a0%", permille: 111, changeText: "+11.1", flipsTo: null },
    });
  });
  test("priors lead to no indicator", () => {
    const priors = room.rows.filter(({ indicator }) => indicator === null);
    expect(priors).toHaveLength(3);
    expect(priors.find(({ scenario }) => scenario === 0)?.valueText).toBe("50\u00a0%");
  });
  test("the title counts what changes the lead and names the first", () => {
    const deciding = room.rows.filter(({ down, up }) => (down?.flipsTo ?? up?.flipsTo ?? null) !== null);
    expect(deciding.length).toBeGreaterThan(1);
    expect(room.title.startsWith(`One step in ${deciding.length} of the 9 steepest numbers`)).toBe(true);
    expect(room.title).toContain(deciding[0]?.scenarioName);
  });
  test("the shares add up to 100.0", () => {
    expect(room.shares.reduce((sum, { permille }) => sum + permille, 0)).toBe(1000);
    expect(room.shares.map(({ label }) => label).toSorted()).toEqual(["Priors", "Signal seen"]);
  });
  test("many indicators share the last bar", () => {
    const wide: Model = {
      ...stillModel,
      indicators: Array.from({ length: 20 }, (_, i) => ({
        ...stillModel.indicators[0]!,
        id: `s${i}`,
        label: `S ${i}`,
      })),
    };
    const findings = wide.indicators.map(({ id }, i) => signal(`f${i}`, i, i % 3 ? "yes" : "no", { indicator: id }));
    const { shares } = roomOf({ model: wide, findings, asOf: 30 }).room;
    expect(shares).toHaveLength(12);
    expect(shares.at(-1)?.label).toBe("10 other indicators");
    expect(shares.reduce((sum, { permille }) => sum + permille, 0)).toBe(1000);
  });
  test("a rate is said in events in 30 days", () => {
    const { rows, title } = roomOf({ model: { ...stillModel, indicators: [watch] }, asOf: 30 }, "north").room;
    expect(rows.find(({ indicator }) => indicator === "alerts")).toMatchObject({
      label: "Alerts",
      reading: "events",
      valueText: "0.69 in 30 days",
      word: "",
    });
    expect(title).toBe("No finding counts yet: the scores rest on the priors, and on silence where it counts");
  });
  test("another scenario may be watched", () => {
    const other = roomOf({ findings: twoSignals, asOf: 30 }, "south").room;
    expect([other.scenarioName, other.scoreText]).toEqual(["South", "17.4\u00a0%"]);
  });
  test("where nothing changes the lead the largest step is named", () => {
    const far = Array.from({ length: 8 }, (_, i) => signal(`f${i}`, i, "no"));
    const { title } = roomOf({ findings: far, asOf: 30, language: "fr" }).room;
    expect(title).toMatch(/North/);
  });
  test("as lines: those that were moved first, each with its slopes", () => {
    const { header, rows } = sensitivityLines(view.file, slopes, cells);
    expect(rows).toHaveLength(9);
    for (const line of rows) expect(line).toHaveLength(header.length);
    const line = rows.find(([kind, , reading, under]) => kind === "level" && reading === "yes" && under === "north");
    expect(line?.slice(0, 9)).toEqual(["level", "signal", "yes", "north", 0.2, 0, 0.1, expect.any(Number), "east"]);
    const at = header.indexOf("slope of north");
    const p = 0.08 / 0.184;
    expect(line?.[at]).toBeCloseTo(p * (1 - p) * 3.75, 12);
    expect(line?.[7]).toBeCloseTo(100 * (0.045 / 0.149 - p), 10);
  });
  test("the picture stands alone", () => {
    const svg = sensitivitySvg(view, room);
    expect(() => trustedSvg(svg)).not.toThrow();
    expect(svg).toContain("Engine");
    expect([...svg.matchAll(/<circle/g)]).toHaveLength(
      room.rows.flatMap(({ down, up }) => [down, up]).filter((step) => step !== null).length,
    );
  });
});

describe("the address", () => {
  test("an old or broken link never breaks the page", () => {
    expect(parseSensitivityState({ asOf: "now", by: "x", scenario: "No Slug" })).toEqual({
      asOf: null,
      by: "recorded",
      scenario: null,
    });
  });
  test.each(["", "?scenario=south", "?asOf=2022-07-22&by=reported&scenario=a-b"])("%s stays as it is", (text) => {
    const state = parseSensitivityState(Object.fromEntries(new URLSearchParams(text)));
    expect(formatSensitivityState(state)).toBe(text);
  });
});
