import { describe, expect, it } from "vitest";
import { changeShares, printedShares } from "@/lib/view/change-shares";
import { headline } from "@/lib/view/headline";
import { lede } from "@/lib/view/lede";
import { signal, smallCase, stillModel, twoSignals, watch } from "./small-case";

describe("headline", () => {
  const view = smallCase({ findings: twoSignals, asOf: 30 });
  const head = headline(view, changeShares(view.assessment, 10, 30));

  it("sorts by score and prints scores, words and changes that add up", () => {
    // day 10: 26.3 31.6 42.1; day 20 on: .08 .072 .032 of .184 = 43.5 39.1 17.4
    expect(head.rows.map((row) => [row.id, row.score, row.word.text, row.change])).toEqual([
      ["north", "43.5", "unlikely", "+17.2"],
      ["east", "39.1", "unlikely", "+7.5"],
      ["south", "17.4", "very unlikely", "−24.7"],
    ]);
    expect([head.sum, head.changeSum, head.since]).toEqual(["100.0", "0.0", "2022-03-11"]);
  });
  it("names the findings that moved a scenario, the strongest first", () => {
    // all of the change since day 10 is the second finding's
    expect(head.rows[2]?.movers).toEqual([{ finding: "f2", name: "Signal seen: No", permille: -247, change: "−24.7" }]);
  });
  it("gives at most three", () => {
    const many = smallCase({
      findings: [11, 12, 13, 14].map((t) => signal(`g${t}`, t, "yes")),
      asOf: 30,
    });
    const row = headline(many, changeShares(many.assessment, 10, 30)).rows[0];
    expect(row?.movers).toHaveLength(3);
    // each "yes" doubles south against east: .2 -> .421 -> .653 -> .815 -> .906, so the second and third move most
    expect(row?.movers.map((mover) => mover.finding)).toEqual(["g12", "g11", "g13"]);
  });
});

describe("lede", () => {
  it("says who leads, by how much, and where it stood", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30 });
    expect(lede(view, headline(view, changeShares(view.assessment, 10, 30)))).toEqual({
      lead: "The north road leads at 43.5\u00a0%, unlikely,",
      rest: "4.4 points ahead of The east road. On 11 March 2022 it stood at 26.3\u00a0%.",
      ahead: "4.4 points ahead of The east road.",
    });
  });
  it("says when two lead together", () => {
    const model = {
      ...stillModel,
      scenarios: stillModel.scenarios.map((scenario, index) => ({ ...scenario, prior: [0.4, 0.4, 0.2][index] ?? 0 })),
    };
    const view = smallCase({ model, asOf: 3 });
    expect(lede(view, headline(view, changeShares(view.assessment, 0, 3)))).toEqual({
      lead: "The north road and The east road lead together at 40.0\u00a0%.",
      rest: "No finding counts yet. On 1 March 2022 The north road stood at 40.0\u00a0%, The east road at 40.0\u00a0%.",
      ahead: "",
    });
  });
  it("names all that lead together", () => {
    const scenarios = [0, 1, 2, 3].map((s) => ({
      ...(stillModel.scenarios[0] ?? { statement: "", priorBasis: "", shortLabel: "" }),
      id: `s${s}`,
      label: `Road ${s}`,
      prior: 0.25,
    }));
    const model = {
      ...stillModel,
      scenarios,
      indicators: [],
      dynamics: { kind: "half-life" as const, halfLifeDays: 30 },
    };
    const view = smallCase({ model, asOf: 3 });
    expect(lede(view, headline(view, changeShares(view.assessment, 3, 3))).lead).toBe(
      "Road 0, Road 1, Road 2 and Road 3 lead together at 25.0\u00a0%.",
    );
  });
  it("is true of a scenario that alone is possible", () => {
    const scenarios = stillModel.scenarios.map((scenario, s) => ({ ...scenario, prior: s === 0 ? 1 : 0 }));
    const view = smallCase({ model: { ...stillModel, scenarios }, findings: twoSignals, asOf: 30 });
    expect(lede(view, headline(view, changeShares(view.assessment, 30, 30)))).toMatchObject({
      lead: "The north road leads at 100.0\u00a0%,",
      rest: "100.0 points ahead of The east road.",
    });
  });
  it("compares with nothing on the very first day", () => {
    const view = smallCase({ asOf: 0 });
    expect(lede(view, headline(view, changeShares(view.assessment, 0, 0))).rest).toBe(
      "20.0 points ahead of The east road. No finding counts yet.",
    );
  });
  it("leaves the word out where the yardstick has none", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30, yardstick: "phia" });
    // 43.5 is a realistic possibility (40 to 50); 39.1 lies in a gap
    const head = headline(view, changeShares(view.assessment, 10, 30));
    expect(lede(view, head).lead).toBe("The north road leads at 43.5\u00a0%, a realistic possibility,");
    expect(head.rows[1]?.word.text).toBe("between two words: number alone");
  });
  it("speaks French", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30, language: "fr" });
    expect(lede(view, headline(view, changeShares(view.assessment, 10, 30))).lead).toBe(
      "«\u00a0The north road\u00a0» est en tête à 43,5\u00a0%, improbable,",
    );
  });
});

describe("changeShares", () => {
  it("divides a day between its findings and gives silence its own share", () => {
    const model = { ...stillModel, indicators: [...stillModel.indicators, watch] };
    const view = smallCase({ model, asOf: 30 });
    const shares = changeShares(view.assessment, 0, 30);
    // 30 days of silence halve the first scenario: .25 .3 .2 of .75
    expect(shares.after.map((value) => value.toFixed(9))).toEqual(["0.333333333", "0.400000000", "0.266666667"]);
    expect(shares.silence.map((share) => [share.indicator, share.delta[0]?.toFixed(9)])).toEqual([
      ["alerts", (1 / 3 - 0.5).toFixed(9)],
    ]);
    expect(shares.memory[0]).toBeCloseTo(0, 12);
    expect(printedShares(shares, 0)).toEqual({ start: 500, end: 333, findings: [], silence: [-167], memory: 0 });
  });
  it("gives equal findings of one day equal shares", () => {
    const view = smallCase({ findings: [signal("a", 5, "yes"), signal("b", 5, "yes")], asOf: 10 });
    const shares = changeShares(view.assessment, 0, 10);
    // .5*.04 .3*.16 .2*.64 = .02 .048 .128 of .196
    const moved = 0.128 / 0.196 - 0.2;
    expect(shares.findings.map((share) => share.delta[2])).toEqual([
      expect.closeTo(moved / 2, 12),
      expect.closeTo(moved / 2, 12),
    ]);
    expect(shares.exact).toBe(true);
  });
});
