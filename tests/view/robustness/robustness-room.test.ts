import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { directionColours } from "@/lib/view/robustness/bar-picture";
import { dumbbellAxis, placeOn } from "@/lib/view/robustness/dumbbell-axis";
import { robustnessLines } from "@/lib/view/robustness/robustness-lines";
import { PAGE_ROWS, robustnessRoom } from "@/lib/view/robustness/robustness-room";
import { formatRobustnessState, parseRobustnessState } from "@/lib/view/robustness/robustness-state";
import { robustnessSvg } from "@/lib/view/robustness/robustness-svg";
import { triedChanges } from "@/lib/view/robustness/tried-changes";
import { trustedSvg } from "@/lib/view/trusted-svg";
import { type CaseParts, report, signal, smallCase, stillModel, twoSignals } from "../small-case";

const named = (analyst: string) => `Analyst ${analyst}`;
function roomOf(parts: CaseParts, page = 1) {
  const view = smallCase(parts);
  return { view, room: robustnessRoom(view, triedChanges(view), named, page) };
}
const sameSource = (id: string, t: number, level: string) =>
  signal(id, t, level, { reports: [report(`${id}-r`, level, { source: "Radio" })] });

describe("the title states the finding", () => {
  const title = (parts: CaseParts) => roomOf(parts).room.title;
  test("how many findings and how many sources would change the lead", () => {
    expect(title({ findings: twoSignals, asOf: 30 })).toBe(
      "One of the 2 findings, or 1 of 2 sources, would change the lead",
    );
    const three = [sameSource("a", 1, "no"), sameSource("b", 2, "no"), sameSource("c", 3, "yes")];
    // .064 .0432 .0064: north leads by far; no single one changes it
    expect(title({ findings: three, asOf: 30 })).toMatch(
      /^No single finding or source changes the lead|^Nothing tried/,
    );
  });
  test("several of them, each alone", () => {
    const findings = [
      sameSource("a", 1, "yes"),
      sameSource("b", 2, "yes"),
      sameSource("c", 3, "no"),
      sameSource("d", 4, "no"),
    ];
    // .5 x .0256, .3 x .0576, .2 x .0256 = .0128 .01728 .00512: east leads; without a no .016 .0288 .0256, without a yes .064 .0432 .0064
    expect(title({ findings, asOf: 30 })).toBe("Any one of 2 of the 4 findings would change the lead");
  });
  test("without evidence", () => {
    expect(title({ asOf: 30 })).toBe("No finding counts yet, so there is none to leave out");
  });
  test("a lead that nobody can see in print is shared, as on the Now page", () => {
    // 400.1, 400 and 199.9 thousandths print 40.0, 40.0 and 20.0; an even table changes none of it
    const scenarios = stillModel.scenarios.map((one, s) => ({ ...one, prior: [0.4001, 0.4, 0.1999][s] ?? 0 }));
    const even = [0.5, 0.5];
    const indicators = stillModel.indicators.map((one) => ({ ...one, likelihood: [even, even, even] }));
    const model = { ...stillModel, scenarios, indicators };
    expect(title({ model, findings: [signal("a", 1, "yes")], asOf: 30 })).toBe(
      "More than one scenario shares the lead, so any finding may decide it",
    );
  });
  test("in French", () => {
    expect(title({ findings: twoSignals, asOf: 30, language: "fr" })).toBe(
      "Le retrait d’un des 2 constats, ou de 1 des 2 sources, suffirait à changer le scénario de tête",
    );
  });
});

describe("the lines", () => {
  const { room, view } = roomOf({ findings: twoSignals, asOf: 30 });
  test("groups in the order model, analysts, sources, findings, each with its count", () => {
    expect(room.groups.map(({ kind, title, rows }) => [kind, title, rows.length])).toEqual([
      ["model", "Another model: 1 of 4 changes the lead", 4],
      ["analysts", "Without an analyst", 0],
      ["sources", "Without a source: 1 of 2 changes the lead", 2],
      ["findings", "Without a finding: 1 of 2 changes the lead", 2],
    ]);
    expect(room.groups[1]?.note).toBe("One analyst entered everything, so nothing would be left.");
  });
  test("a finding: what it is called, its day, the lead then, the change, and who leads", () => {
    expect(room.groups[3]?.rows[0]).toEqual({
      kind: "finding",
      key: "f2",
      label: "Signal seen: No",
      note: "21 Mar",
      finding: "f2",
      outcome: {
        flips: true,
        leader: 2,
        leaderName: "South",
        before: 44,
        after: -158,
        afterText: "\u221215.8",
        changeText: "\u221220.2",
      },
    });
    expect([room.leaderName, room.rivalName, room.permilleText]).toEqual(["North", "East", "4.4"]);
  });
  test("a source by the name that was written first, an analyst by the name that the house knows", () => {
    expect(room.groups[2]?.rows.map(({ label, note }) => [label, note])).toEqual([
      ["Source f2-r", "1 finding"],
      ["Source f1-r", "1 finding"],
    ]);
    const by = (id: string, level: string, recordedBy: string) =>
      signal(id, 5, level, { reports: [report(`${id}-r`, level, { recordedBy })] });
    const two = roomOf({ findings: [by("a", "no", "X1"), by("b", "yes", "y")], asOf: 30 }).room;
    expect(two.groups[1]?.rows.map(({ label }) => label)).toEqual(["Analyst X1", "Analyst y"]);
  });
  test("what a change of the model does is said beside it", () => {
    const rows = roomOf({
      model: { ...stillModel, dynamics: { kind: "half-life", halfLifeDays: 15 } },
      findings: twoSignals,
      asOf: 30,
    }).room.groups[0]?.rows;
    const notes = new Map(rows?.map(({ label, note }) => [label, note]));
    expect(notes.get("Half-life halved")).toBe("7.5 days instead of 15");
    expect(notes.get("Half-life doubled")).toBe("30 days instead of 15");
    expect(notes.get("Priors half way to even")).toMatch(/^priors 41\.7, (31\.7, 26\.6|31\.6, 26\.7)\u00a0%$/);
    expect(room.groups[0]?.rows.map(({ label }) => label)).toContain("Pathways twice as fast");
  });
  test("the smallest set names its findings", () => {
    expect(room.set.findings).toEqual([{ id: "f2", name: "Signal seen: No", day: "21 Mar" }]);
    expect(room.set.sentence).toMatch(/^Without one finding alone South would lead/);
  });
  test("a long list comes in pages, flips on the first", () => {
    const findings = [...twoSignals, ...Array.from({ length: 60 }, (_, i) => signal(`x${i}`, 0, i % 2 ? "yes" : "no"))];
    const first = roomOf({ findings, asOf: 30 }).room;
    const second = roomOf({ findings, asOf: 30 }, 2).room;
    expect(first.page).toEqual({ page: 1, pages: 2, count: 62 });
    expect(first.groups.at(-1)?.rows).toHaveLength(PAGE_ROWS);
    expect(second.groups.at(-1)?.rows).toHaveLength(62 - PAGE_ROWS);
    expect(roomOf({ findings, asOf: 30 }, 99).room.page.page).toBe(2);
    expect(second.axis).toEqual(first.axis);
  });
  test("as lines for a file: as it stands first, printed scores add up to 100.0", () => {
    const { header, rows } = robustnessLines(view.file, triedChanges(view));
    expect(header.slice(0, 8)).toEqual([
      ...["kind", "key", "name", "findings", "flips", "leader", "lead points before", "lead points after"],
    ]);
    expect(rows).toHaveLength(1 + 4 + 0 + 2 + 2);
    expect(rows[0]?.slice(0, 11)).toEqual(["now", "", "", 2, "no", "north", "4.4", "4.4", "43.5", "39.1", "17.4"]);
    expect(rows.find(([, key]) => key === "f2")?.slice(0, 8)).toEqual([
      ...["finding", "f2", "Signal seen: No", 1, "yes", "south", "4.4", "-15.8"],
    ]);
    for (const row of rows) expect(row).toHaveLength(header.length);
  });
});

describe("the picture", () => {
  const { room, view } = roomOf({ findings: [signal("<b>&", 5, "no"), ...twoSignals], asOf: 30 });
  const svg = robustnessSvg(view, room);
  test("stands alone: well formed, with title, provenance and nothing that a page could run", () => {
    expect(() => trustedSvg(svg)).not.toThrow();
    expect(svg).toContain(room.title);
    expect(svg).toContain("Engine");
    expect(svg).not.toContain("var(");
  });
  test("has a dot a change", () => {
    const changes = room.groups.reduce((sum, { rows }) => sum + rows.length, 0);
    expect([...svg.matchAll(/<circle/g)]).toHaveLength(changes);
  });
  test("uses the colours of the tokens for and against", () => {
    const tokens = readFileSync("public/tokens.css", "utf8");
    expect(tokens).toContain(`--for:light-dark(${directionColours.pos}`);
    expect(tokens).toContain(`--against:light-dark(${directionColours.neg}`);
  });
});

describe("the axis", () => {
  test.each([
    [[44, -158, 355], -200, 400],
    [[0], 0, 5],
    [[3, -4], -5, 5],
    [[1000, -1000], -1000, 1000],
    [[92, -344, 278], -400, 400],
  ])("of %j reaches from %i to %i and has 0 among at most five ticks", (values, low, high) => {
    const axis = dumbbellAxis(values);
    expect([axis.low, axis.high]).toEqual([low, high]);
    expect(axis.ticks.length).toBeLessThanOrEqual(5);
    expect(axis.ticks.map(({ value }) => value)).toContain(0);
    for (const value of values) {
      expect(placeOn(axis, value)).toBeGreaterThanOrEqual(2);
      expect(placeOn(axis, value)).toBeLessThanOrEqual(98);
    }
  });
});

describe("the address", () => {
  test("an old or broken link never breaks the page", () => {
    expect(parseRobustnessState({ asOf: "yesterday", by: "x", page: "-3" })).toEqual({
      asOf: null,
      by: "recorded",
      page: 1,
    });
  });
  test.each(["", "?asOf=2022-07-22", "?by=reported&page=3", "?asOf=2022-07-22T10:00:00.000Z&page=2"])(
    "%s stays as it is",
    (text) => {
      const state = parseRobustnessState(Object.fromEntries(new URLSearchParams(text)));
      expect(formatRobustnessState(state)).toBe(text);
    },
  );
});
