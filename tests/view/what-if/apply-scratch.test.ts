import { describe, expect, it } from "vitest";
import type { Indicator } from "@/lib/domain/indicator";
import type { Model } from "@/lib/domain/model";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { applyScratch, caseKeys, findingsChange, imaginedPlace, withModelOf } from "@/lib/view/what-if/apply-scratch";
import { EMPTY_SCRATCH, type Scratch } from "@/lib/view/what-if/scratch";
import { shortKeys } from "@/lib/view/what-if/short-key";
import { whatIfCase } from "@/lib/view/what-if/what-if-case";
import { deepFreeze } from "../../support/deep-freeze";
import { report, signal, smallCase, stillModel, twoSignals, watch } from "../small-case";

const watched: Model = { ...stillModel, indicators: [...stillModel.indicators, watch] };
const graded: Model = {
  ...stillModel,
  gradeWeights: { ...stillModel.gradeWeights, reliability: { A: 1, B: 0.5, C: 0.5, D: 0.5, E: 0.5, F: 0.5 } },
};
const scratch = (over: Partial<Scratch>): Scratch => ({ ...EMPTY_SCRATCH, ...over });
const still = deepFreeze(whatIfCase(smallCase({ findings: twoSignals, asOf: 30 }).file));
const p = (kase: typeof still, over: Partial<Scratch>) => current(assess(applyScratch(kase, scratch(over)))).p;
const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(6)));

describe("the case that a scratch is applied to", () => {
  it("gives the engine exactly what the server gives it, events, origins and open watches included", () => {
    const repeated = report("r2", "yes", { source: "Gazette ", origin: "AGENCY" });
    const findings = [
      signal("f1", 3, "yes", { reports: [report("r1", "yes", { source: "Agency" }), repeated] }),
      signal("f2", 5, "", { indicator: "alerts", reports: [report("r3", null)] }),
    ];
    const { file } = smallCase({ model: watched, findings, asOf: 30 });
    expect(applyScratch(whatIfCase(file), EMPTY_SCRATCH)).toEqual(toScoringInput(file));
    const ended: Indicator = {
      ...watch,
      kind: "rate",
      eventsPer30Days: [1, 1, 1],
      monitored: { from: "2022-03-02", to: "2022-03-09" },
    };
    const closed = smallCase({ model: { ...stillModel, indicators: [ended] }, asOf: 30 }).file;
    expect(applyScratch(whatIfCase(closed), EMPTY_SCRATCH)).toEqual(toScoringInput(closed));
    expect(whatIfCase(closed).indicators[0]?.watch).toEqual({ from: 1, to: 8 });
  });
  it("leaves out what does not count: withdrawn reports, drafts, and findings after the as-of day", () => {
    const findings = [
      signal("f1", 3, "yes", { reports: [report("r1", "yes"), report("r2", "no", { status: "withdrawn" })] }),
      signal("f2", 4, "yes", { status: "draft" }),
      signal("f3", 31, "yes"),
    ];
    const kase = whatIfCase(smallCase({ findings, asOf: 30 }).file);
    expect(kase.findings.map(([id]) => id)).toEqual(["f1"]);
    expect(kase.findings[0]?.[4].map(([key]) => key)).toEqual(["r1"]);
    expect(kase.names).toEqual(["Source r1"]);
  });
});

describe("applyScratch", () => {
  it("switches findings off: without the second, .5 .3 .2 becomes .10 .12 .16 of .38", () => {
    expect(rounded(p(still, {}))).toEqual([0.434783, 0.391304, 0.173913]);
    expect(rounded(p(still, { off: ["f2"] }))).toEqual([0.263158, 0.315789, 0.421053]);
    expect(rounded(p(still, { off: ["f1", "f2"] }))).toEqual([0.5, 0.3, 0.2]);
  });
  it("puts priors in: .1 .1 .8 times .2x.8, .4x.6, .8x.2", () => {
    // .016, .024, .128 of .168
    const priors = { north: 100, east: 100, south: 800 };
    expect(rounded(p(still, { priors }))).toEqual([0.095238, 0.142857, 0.761905]);
  });
  it("weighs an indicator: at 0 its findings say nothing, at a half the likelihoods count by their square roots", () => {
    expect(rounded(p(still, { weights: { signal: 0 } }))).toEqual([0.5, 0.3, 0.2]);
    const mass = [0.5 * Math.sqrt(0.16), 0.3 * Math.sqrt(0.24), 0.2 * Math.sqrt(0.16)];
    const sum = mass.reduce((a, b) => a + b, 0);
    expect(rounded(p(still, { weights: { signal: 0.5 } }))).toEqual(rounded(mass.map((value) => value / sum)));
  });
  it("gives a report another grade: at weight .5 half of it is a draw from what the prior expects", () => {
    const kase = whatIfCase(smallCase({ model: graded, findings: [signal("f1", 10, "yes")], asOf: 30 }).file);
    // u = .5 x .2 + .3 x .4 + .2 x .8 = .38; L = .5 theta + .5 u = .29, .39, .59; mass .145 .117 .118 of .38
    expect(rounded(p(kase, {}))).toEqual([0.263158, 0.315789, 0.421053]);
    expect(rounded(p(kase, { grades: { "f1-r": "B1" } }))).toEqual([0.381579, 0.307895, 0.310526]);
  });
  it("adds imagined findings, each for itself, readings and events", () => {
    const yes = { indicator: "signal", level: "yes", day: "2022-03-31", grade: "A1" };
    // two more: north .5 x .16 x .04, east .3 x .24 x .16, south .2 x .16 x .64
    const mass = [0.0032, 0.01152, 0.02048];
    const sum = 0.0352;
    expect(rounded(p(still, { imagined: [yes, yes] }))).toEqual(rounded(mass.map((value) => value / sum)));
    const input = applyScratch(still, scratch({ imagined: [yes, { ...yes, level: null }] }));
    expect(input.findings.slice(-2)).toEqual([
      { id: "imagined:0", indicator: "signal", at: 30, reports: [{ level: "yes", reliability: 1 }] },
      { id: "imagined:1", indicator: "signal", at: 30, reports: [{ event: true, reliability: 1 }] },
    ]);
    expect([imaginedPlace("imagined:1"), imaginedPlace("f1")]).toEqual([1, null]);
  });
  it("changes the half-life of a model that has one, and leaves pathways alone", () => {
    const halfLife: Model = { ...stillModel, dynamics: { kind: "half-life", halfLifeDays: 1000 } };
    const kase = whatIfCase(smallCase({ model: halfLife, findings: twoSignals.slice(0, 1), asOf: 40 }).file);
    // .263158 .315789 .421053 on day 10, 30 days of a half-life of 30 later half way back to .5 .3 .2
    expect(rounded(p(kase, { halfLifeDays: 30 }))).toEqual([0.381579, 0.307895, 0.310526]);
    expect(applyScratch(still, scratch({ halfLifeDays: 30 })).dynamics).toEqual(stillModel.dynamics);
  });
  it("counts what the case does not hold for nothing, names of built-in things included", () => {
    const odd = { off: ["gone", "constructor"], grades: { gone: "A1" }, weights: { gone: 0 } };
    expect(applyScratch(still, scratch(odd))).toEqual(applyScratch(still, EMPTY_SCRATCH));
  });
});

describe("findingsChange", () => {
  it("is what applyScratch does to the findings, told as what goes and what comes", () => {
    const kase = whatIfCase(smallCase({ model: graded, findings: twoSignals, asOf: 30 }).file);
    const imagined = [{ indicator: "signal", level: "no", day: "2022-03-05", grade: "C1" }];
    const all = scratch({ off: ["f1"], grades: { "f1-r": "B1", "f2-r": "B1" }, imagined });
    const { add = [], remove = [] } = findingsChange(kase, all, caseKeys(kase));
    expect(remove).toEqual(["f1", "f2"]);
    const kept = withModelOf(kase, all).findings.filter(({ id }) => !remove.includes(id));
    expect([...kept, ...add]).toEqual(applyScratch(kase, all).findings);
  });
});

describe("shortKeys", () => {
  it("cuts ids that a machine made, unless two would be the same, and keeps those that a person chose", () => {
    const ids = [
      "622ec307-3f87-45e9-8dd0-5d1a57e1eda5",
      "d2fc6785-3b7d-45cd-99a8-85330c9f3d8d",
      "d2fc6785-0000-45cd-99a8-85330c9f3d8d",
      "freedom-of-movement",
    ];
    expect(shortKeys(ids)).toEqual(["622ec307", ids[1], ids[2], "freedom-of-movement"]);
  });
  it("names findings and reports of a case", () => {
    const keys = caseKeys(still);
    expect([...keys.findings]).toEqual([
      ["f1", 0],
      ["f2", 1],
    ]);
    expect([...keys.reports]).toEqual([
      ["f1-r", 0],
      ["f2-r", 1],
    ]);
  });
});
