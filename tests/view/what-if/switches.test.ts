import { describe, expect, it } from "vitest";
import { caseKeys } from "@/lib/view/what-if/apply-scratch";
import { groupPage, listFindings, PAGE, searchFindings } from "@/lib/view/what-if/finding-list";
import { HALF_LIFE_STEPS, halfLifeAt, halfLifeStep } from "@/lib/view/what-if/half-life-scale";
import { keptChanges, keptModel, withoutModel } from "@/lib/view/what-if/keep-scratch";
import { EMPTY_SCRATCH } from "@/lib/view/what-if/scratch";
import { whatIfCase } from "@/lib/view/what-if/what-if-case";
import { withPrior } from "@/lib/view/what-if/with-prior";
import { report, signal, smallCase, stillModel, watch } from "../small-case";

describe("withPrior", () => {
  it("lets the others share the rest in proportion", () => {
    // 300 and 200 share 400 as 3 to 2
    expect(withPrior([500, 300, 200], 0, 600, [])).toEqual([600, 240, 160]);
    expect(withPrior([500, 300, 200], 2, 0, [])).toEqual([625, 375, 0]);
  });
  it("always adds to 1000, whatever is asked", () => {
    for (const value of [-5, 0, 1, 333, 334.4, 999, 1000, 2000]) {
      const next = withPrior([334, 333, 333, 0], 1, value, [250, 250, 250, 250]);
      expect(next.reduce((a, b) => a + b, 0)).toBe(1000);
      expect(next[1]).toBe(Math.min(Math.max(Math.round(value), 0), 1000));
    }
    expect(withPrior([334, 333, 333, 0], 1, 500, [])[3]).toBe(0);
  });
  it("finds a proportion when the others are all 0: that of the model, else equal parts", () => {
    expect(withPrior([1000, 0, 0], 0, 400, [500, 100, 400])).toEqual([400, 120, 480]);
    expect(withPrior([1000, 0, 0], 0, 400, [1000, 0, 0])).toEqual([400, 300, 300]);
  });
});

describe("the scale of the half-life", () => {
  it("goes from a day to ten years by equal ratios, and finds its way back", () => {
    expect([halfLifeAt(0), halfLifeAt(HALF_LIFE_STEPS), halfLifeAt(HALF_LIFE_STEPS / 2)]).toEqual([1, 3650, 60]);
    expect([halfLifeStep(0.1), halfLifeStep(1), halfLifeStep(3650), halfLifeStep(36_500)]).toEqual([0, 0, 200, 200]);
    for (let step = 0; step < HALF_LIFE_STEPS; step += 1) {
      expect(halfLifeAt(step + 1)).toBeGreaterThanOrEqual(halfLifeAt(step));
      expect(Math.abs(halfLifeStep(halfLifeAt(step)) - step)).toBeLessThanOrEqual(1);
    }
  });
});

const unsure = { ...stillModel.gradeWeights, reliability: { A: 0.9, B: 0.9, C: 0.9, D: 0.9, E: 0.9, F: 0.9 } };
const model = { ...stillModel, gradeWeights: unsure, indicators: [...stillModel.indicators, watch] };
const findings = [
  signal("f1", 3, "yes", { title: "Été à l’oued", reports: [report("r1", "yes", { source: "Agence" })] }),
  signal("f2", 4, "yes", { reports: [report("r2", "yes"), report("r3", "no")] }),
  signal("f3", 4, "", { indicator: "alerts", reports: [report("r4", null)] }),
];
const kase = whatIfCase(smallCase({ model, findings, asOf: 30 }).file);
const listed = listFindings(kase, caseKeys(kase));

describe("the list of findings", () => {
  it("names findings by their title, else by indicator and what was read", () => {
    expect(listed.map(({ name, day }) => [name, day])).toEqual([
      ["Été à l’oued", "2022-03-04"],
      ["Signal seen: Yes / No", "2022-03-05"],
      ["Alerts", "2022-03-05"],
    ]);
    expect(listed[1]?.reports[1]).toEqual({ key: "r3", reading: "No", source: "Source r3", grade: "A1" });
    expect(listed[2]?.reports[0]?.reading).toBeNull();
  });
  it("finds by words in any order, without accents, in names, sources and days", () => {
    const ids = (text: string) => searchFindings(listed, text).map(({ id }) => id);
    expect([ids(""), ids("OUED ete"), ids("agence"), ids("2022-03-05 yes"), ids("nobody")]).toEqual([
      ["f1", "f2", "f3"],
      ["f1"],
      ["f1"],
      ["f2"],
      [],
    ]);
  });
  it("groups by indicator in the order of the model, or by day, the latest first", () => {
    const order = ["Alerts", "Signal seen"];
    const shape = (grouping: "indicator" | "day") =>
      groupPage(listed, order, grouping, 1).map(({ name, findings: list }) => [name, list.map(({ id }) => id)]);
    expect(shape("indicator")).toEqual([
      ["Alerts", ["f3"]],
      ["Signal seen", ["f2", "f1"]],
    ]);
    expect(shape("day")).toEqual([
      ["2022-03-05", ["f2", "f3"]],
      ["2022-03-04", ["f1"]],
    ]);
  });
  it("shows a page at a time, each finding once", () => {
    const [first] = listed;
    if (first === undefined) throw new Error("a finding is listed");
    const long = Array.from({ length: PAGE + 7 }, (_, n) => ({ ...first, id: `n${n}`, key: `n${n}` }));
    const pages = [1, 2, 3].map((page) => groupPage(long, [], "indicator", page).flatMap((group) => group.findings));
    expect(pages.map(({ length }) => length)).toEqual([PAGE, 7, 0]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(PAGE + 7);
  });
});

describe("what can be kept of a scratch", () => {
  const halfLife = { ...model, dynamics: { kind: "half-life" as const, halfLifeDays: 90 } };
  const scratch = {
    ...EMPTY_SCRATCH,
    off: ["f1"],
    priors: { north: 500, east: 400, south: 100 },
    halfLifeDays: 30,
    weights: { alerts: 0.5, signal: 1, gone: 0 },
    imagined: [{ indicator: "signal", level: "yes", day: "2022-03-05", grade: "A1" }],
  };
  it("is what the model would say otherwise, and nothing else", () => {
    expect(keptChanges(halfLife, scratch)).toEqual([
      { what: "prior", id: "east", from: 0.3, to: 0.4 },
      { what: "prior", id: "south", from: 0.2, to: 0.1 },
      { what: "half-life", from: 90, to: 30 },
      { what: "weight", id: "alerts", from: 1, to: 0.5 },
    ]);
    const kept = keptModel(halfLife, scratch);
    expect(kept.scenarios.map(({ prior }) => prior)).toEqual([0.5, 0.4, 0.1]);
    expect(kept.indicators.map(({ weight }) => weight)).toEqual([1, 0.5]);
    expect(kept).toEqual({
      ...halfLife,
      dynamics: { kind: "half-life", halfLifeDays: 30 },
      scenarios: kept.scenarios,
      indicators: kept.indicators,
    });
    expect(kept.indicators[1]).toEqual({ ...watch, weight: 0.5 });
  });
  it("leaves a model alone whose scenarios are others, and one without a half-life", () => {
    expect(
      keptChanges({ ...halfLife, scenarios: halfLife.scenarios.slice(1) }, scratch).map(({ what }) => what),
    ).toEqual(["half-life", "weight"]);
    expect(keptModel(model, { ...EMPTY_SCRATCH, halfLifeDays: 30 })).toEqual(model);
  });
  it("is taken out of the scratch once it is kept", () => {
    expect(withoutModel(scratch)).toEqual({ ...EMPTY_SCRATCH, off: scratch.off, imagined: scratch.imagined });
  });
});
