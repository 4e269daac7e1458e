import { describe, expect, it } from "vitest";
import type { Indicator } from "@/lib/domain/indicator";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { type HeatRow, heatRows, overdueDays, sortHeatRows } from "@/lib/view/heat-strip/heat-rows";
import { formatHeatState, parseHeatState } from "@/lib/view/heat-strip/heat-state";
import { type CaseParts, report, signal, smallCase, stillModel, watch } from "../small-case";

function rowsOf(parts: CaseParts, scenario = 2): HeatRow[] {
  const view = smallCase(parts);
  return heatRows(view, toScoringInput(view.file).findings, scenario);
}
const event = (id: string, t: number) => signal(id, t, "", { indicator: "alerts", reports: [report(`${id}-r`, null)] });
if (watch.kind !== "rate") throw new Error("alerts are events");
const open: Indicator = { ...watch, eventsPer30Days: [3, 3, 3] };
const withWatch = (indicator: Indicator) => ({ ...stillModel, indicators: [...stillModel.indicators, indicator] });

describe("heatRows", () => {
  it("has a mark a day with what was read and what it says for the scenario", () => {
    const [row] = rowsOf({ findings: [signal("a", 4, "yes"), signal("b", 9, "no")], asOf: 12 });
    expect(row?.marks.map(({ at, day, text, findings }) => [at, day, text, findings])).toEqual([
      [4, "2022-03-05", "Yes", 1],
      [9, "2022-03-10", "No", 1],
    ]);
    // yes: ln .2 .4 .8 about ln .4
    expect(row?.marks[0]?.logRatio).toBeCloseTo(Math.LN2, 10);
    const mean = (Math.log(0.8) + Math.log(0.6) + Math.log(0.2)) / 3;
    expect(row?.marks[1]?.logRatio).toBeCloseTo(Math.log(0.2) - mean, 10);
  });

  it("joins the findings of a day, and names them only when they say the same once", () => {
    const same = rowsOf({ findings: [signal("a", 4, "yes"), signal("b", 4, "yes")], asOf: 12 });
    expect(same[0]?.marks.map(({ text, findings }) => [text, findings])).toEqual([["Yes", 2]]);
    expect(same[0]?.marks[0]?.logRatio).toBeCloseTo(2 * Math.LN2, 10);
    const mixed = rowsOf({ findings: [signal("a", 4, "yes"), signal("b", 4, "no")], asOf: 12 });
    expect(mixed[0]?.marks.map(({ text }) => text)).toEqual(["2 findings"]);
  });

  it("is overdue past the median interval of its own record, from two intervals on", () => {
    const three = [signal("a", 0, "yes"), signal("b", 5, "no"), signal("c", 10, "yes")];
    const late = rowsOf({ findings: three, asOf: 17 })[0];
    expect([late?.standing, late?.silentDays, late?.expectedDays, late?.basis]).toEqual(["overdue", 7, 5, "record"]);
    expect(late === undefined ? 0 : overdueDays(late)).toBe(2);
    const timely = rowsOf({ findings: three, asOf: 15 })[0];
    expect([timely?.standing, timely?.silentDays]).toEqual(["current", 5]);
    expect(timely === undefined ? 1 : overdueDays(timely)).toBe(0);
    expect(rowsOf({ findings: three.slice(0, 2), asOf: 60 })[0]?.standing).toBe("unknown");
    expect(rowsOf({ asOf: 60 })[0]?.standing).toBe("never");
  });

  it("expects events as often as the scores say: three in 30 days, so one in ten", () => {
    const model = withWatch(open);
    const quiet = rowsOf({ model, asOf: 12 })[1];
    expect([quiet?.standing, quiet?.silentDays, quiet?.basis]).toEqual(["overdue", 12, "rates"]);
    expect(quiet?.expectedDays).toBeCloseTo(10, 10);
    const heard = rowsOf({ model, findings: [event("e", 7)], asOf: 12 })[1];
    expect([heard?.standing, heard?.silentDays, heard?.marks[0]?.text]).toEqual(["current", 5, "event"]);
    expect(heard?.watched).toEqual({ from: 0, to: 12 });
  });

  it("knows a watch that is closed, one that has not begun and what is switched off", () => {
    const closed = { ...watch, monitored: { from: "2022-03-05", to: "2022-03-08" } };
    const over = rowsOf({ model: withWatch(closed), asOf: 20 })[1];
    expect([over?.standing, over?.watched]).toEqual(["unwatched", { from: 4, to: 7 }]);
    const ahead = { ...watch, monitored: { from: "2022-05-01", to: null } };
    expect(rowsOf({ model: withWatch(ahead), asOf: 20 })[1]?.standing).toBe("unwatched");
    expect(rowsOf({ model: withWatch({ ...open, weight: 0 }), asOf: 20 })[1]?.standing).toBe("off");
  });

  it("counts only findings up to the as-of day that stand", () => {
    const withdrawn = signal("w", 3, "yes", { status: "withdrawn" });
    const rows = rowsOf({ findings: [signal("a", 4, "yes"), signal("later", 15, "no"), withdrawn], asOf: 12 });
    expect(rows[0]?.marks.map(({ at }) => at)).toEqual([4]);
  });
});

describe("the order of the rows", () => {
  const row = (id: string, category: string, ratio: number, silentDays: number): HeatRow => ({
    ...{ id, category, ratio, silentDays, label: id, kind: "categorical", marks: [], watched: null },
    ...{ standing: "unknown", expectedDays: null, basis: null },
  });
  const rows = [row("a", "Signs", 0, 3), row("b", "Words", 2, 9), row("c", "Signs", 0, 8), row("d", "Words", 0.5, 1)];
  const ids = (list: readonly HeatRow[]) => list.map(({ id }) => id).join("");

  it("keeps categories together, in the order of the model", () => {
    expect(ids(sortHeatRows(rows, "category"))).toBe("acbd");
  });
  it("puts the longest overdue first, then the longest without a reading", () => {
    expect(ids(sortHeatRows(rows, "overdue"))).toBe("bdca");
  });
});

describe("the address of the indicators over time", () => {
  it("keeps what is not at its default, and takes two days from a form", () => {
    const state = parseHeatState({
      from: "2022-07-20",
      to: "2022-07-01",
      sort: "overdue",
      scenario: "south",
      page: "0",
    });
    expect(state.range).toEqual({ from: "2022-07-01", to: "2022-07-20" });
    expect(formatHeatState(state)).toBe("?range=2022-07-01..2022-07-20&scenario=south&sort=overdue");
    expect(formatHeatState(parseHeatState({ range: "forever", by: "me", from: "yesterday", to: "2022-07-01" }))).toBe(
      "",
    );
    expect(parseHeatState({ range: "3m" }).range).toBe("3m");
  });
});
