import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { learn } from "@/lib/engine/learn/learn";
import { logPrior } from "@/lib/engine/learn/log-prior";
import { type Parameters, parametersOf } from "@/lib/engine/learn/parameters";
import { parseGoldenCase } from "@/lib/exchange/golden-case";
import { randomInput } from "../../properties/random-model";
import { deepFreeze } from "../../support/deep-freeze";
import { expectRefused } from "../refusals";
import { alerts, cycle, event, expectClose, frozen, level, sample, sum, tone } from "../sample-models";

const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "golden", "pub-10-learning.json"), "utf8"),
);
const parsed = parseGoldenCase(golden);
if (parsed.kind !== "model") throw new Error("the case has a model");
const goldenInput = parsed.input;
const published = golden.expected.learning;

/** One scenario: nothing is hidden, and everything can be said in closed form. */
const open = (findings: ScoringInput["findings"], weight = 1): ScoringInput =>
  sample({
    priors: [1],
    indicators: [
      { ...tone, likelihood: [[0.6, 0.3, 0.1]], weight },
      { ...alerts, ratePerDay: [0.2], weight },
    ],
    findings,
  });

describe("the published case", () => {
  const learning = learn(goldenInput, { kappa: 8 });
  const flat = (table: readonly (number | readonly number[])[]) => table.flat();
  test.each(["a", "b", "r"])("%s: counts, one step and rest", (id) => {
    expectClose(learning.first.counts.get(id)!, flat(published.counts[id]), 1e-10);
    expectClose(learning.oneStep.get(id)!, flat(published.oneStep[id]), 1e-10);
    expectClose(learning.converged.get(id)!, flat(published.converged.parameters[id]), 1e-10);
  });
  test("exposure and objective", () => {
    expectClose(learning.first.exposure.get("r")!, published.exposure.r, 1e-10);
    expectClose(learning.objective.slice(0, 12), published.objective, 1e-10);
    expect(learning.objective.at(-1)).toBeCloseTo(published.converged.objective, 9);
    expect(learning.settled).toBe(true);
  });
  test("the assessment it ends with is that of the tables it ends with, u and noise as given", () => {
    const { assessment, converged, model, objective } = learning;
    expect(parametersOf(assessment.model)).toEqual(converged);
    const { logEvidence } = current(assessment);
    expect(logEvidence + logPrior(model, converged, { kappa: 8 })).toBe(objective.at(-1));
    expect(assessment.model.indicators.get("r")).toMatchObject({ noise: 0.5 * 0.02 + 0.3 * 0.1 + 0.2 * 0.3 });
  });
});

describe("the objective never falls", () => {
  const rises = ({ objective }: { objective: readonly number[] }) => {
    for (let i = 1; i < objective.length; i++) {
      const slack = 1e-12 * Math.max(1, Math.abs(objective[i]!));
      expect(objective[i]!, `step ${i}`).toBeGreaterThanOrEqual(objective[i - 1]! - slack);
    }
  };
  test.each([0.05, 1, 30])("on random models, kappa %d", (kappa) => {
    const property = fc.property(randomInput, (input) => rises(learn(input, { kappa })));
    fc.assert(property, { seed: 20261122, numRuns: 12 });
  });
  test.each([
    ["cycle", { generator: cycle }],
    ["static chain", { generator: frozen }],
    ["short half-life", { halfLifeDays: 0.2 }],
  ])("%s", (_, dynamics) => {
    rises(learn(sample(dynamics), { kappa: 2 }));
  });
});

describe("by hand, with one scenario", () => {
  const findings = [
    level("a", 5, "high", 1),
    level("b", 9, "high", 1),
    level("c", 12, "low", 1),
    event("d", 20, 1),
    event("e", 30, 1),
  ];
  test("rows move to the counts, rates to events a day", () => {
    const { converged, settled } = learn(open(findings), { kappa: 10 });
    expectClose(converged.get("tone")!, [7 / 13, 3 / 13, 3 / 13]);
    expectClose(converged.get("alerts")!, [12 / (50 + 50)]);
    expect(settled).toBe(true);
  });
  test("a weight counts every reading, event and day by its share", () => {
    const { converged } = learn(open(findings, 0.5), { kappa: 10 });
    expectClose(converged.get("tone")!, [6.5 / 11.5, 3 / 11.5, 2 / 11.5]);
    expectClose(converged.get("alerts")!, [11 / (50 + 25)]);
  });
  test("weight 0 learns nothing", () => {
    const { converged } = learn(open(findings, 0), { kappa: 10 });
    expectClose(converged.get("tone")!, [0.6, 0.3, 0.1], 1e-15);
    expectClose(converged.get("alerts")!, [0.2], 1e-15);
  });
  test("a doubted event is weighed against the noise of the given rate", () => {
    // lambda = (k + x) / (k / l0 + T) with x = w l / (w l + (1 - w) l0): the fixed point of one doubted event, kappa 1.
    const { converged } = learn(open([event("d", 20, 0.5)]), { kappa: 1 });
    const [rate] = converged.get("alerts")!;
    const x = rate! / (rate! + 0.2);
    expect(rate).toBeCloseTo((1 + x) / (5 + 50), 12);
  });
  test("hardly sure tables follow the record, very sure ones stay", () => {
    const loose = learn(open(findings), { kappa: 1e-6 }).converged;
    expectClose(loose.get("tone")!, [1 / 3, 0, 2 / 3], 1e-6);
    expectClose(loose.get("alerts")!, [2 / 50], 1e-6);
    const tight = learn(open(findings), { kappa: 1e9 }).converged;
    expectClose(tight.get("tone")!, [0.6, 0.3, 0.1], 1e-8);
  });
  test("a kappa for one indicator", () => {
    const kappaOf = new Map([["tone", Number.POSITIVE_INFINITY]]);
    const { converged } = learn(open(findings), { kappa: 10, kappaOf });
    expect(Array.from(converged.get("tone")!)).toEqual([0.6, 0.3, 0.1]);
    expectClose(converged.get("alerts")!, [0.12]);
  });
});

describe("what learning leaves alone", () => {
  const sameAs = (learned: Parameters, given: Parameters) => {
    for (const [id, table] of given) expectClose(learned.get(id)!, table, 1e-14);
  };
  test("no findings and no watch: the tables as given", () => {
    const input = sample({ indicators: [tone, { ...alerts, monitored: { from: 60, to: 90 } }], findings: [] });
    const { converged, model, objective } = learn(input, { kappa: 3 });
    sameAs(converged, parametersOf(model));
    expect(objective.every((value) => Math.abs(value - objective[0]!) < 1e-10)).toBe(true);
  });
  test("silence alone lowers rates and leaves rows", () => {
    const { converged, model } = learn(sample({ findings: [] }), { kappa: 3 });
    expectClose(converged.get("tone")!, parametersOf(model).get("tone")!, 1e-14);
    alerts.ratePerDay.forEach((rate, s) => {
      expect(converged.get("alerts")![s]!).toBeLessThan(rate);
    });
  });
  test("reports that are worth nothing teach nothing", () => {
    const input = sample({ indicators: [tone], findings: [level("a", 5, "high", 0), level("b", 9, "low", 0)] });
    const { converged, model } = learn(input, { kappa: 3 });
    sameAs(converged, parametersOf(model));
  });
  test("exact zeros", () => {
    const strict = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0, 0.5, 0.5],
        [0.2, 0, 0.8],
      ],
    };
    const quiet = { ...alerts, ratePerDay: [0.1, 0, 0.3] };
    const { converged } = learn(sample({ indicators: [strict, quiet] }), { kappa: 2 });
    for (const cell of [1, 2, 3, 7]) expect(converged.get("tone")![cell]).toBe(0);
    expect(converged.get("tone")![0]).toBe(1);
    expect(converged.get("alerts")![1]).toBe(0);
  });
  test("a scenario that is out of the question keeps its row", () => {
    const { converged, model } = learn(sample({ priors: [0.6, 0.4, 0] }), { kappa: 2 });
    expectClose(converged.get("tone")!.subarray(6), parametersOf(model).get("tone")!.subarray(6), 1e-13);
    expectClose(converged.get("alerts")!.subarray(2), [0.01], 1e-13);
  });
  test("the input", () => {
    const input = deepFreeze(sample());
    const before = JSON.stringify(input);
    learn(input, { kappa: 4 });
    expect(JSON.stringify(input)).toBe(before);
  });
});

describe("what is learned", () => {
  test("rows stay chances and rates stay positive", () => {
    const { converged } = learn(sample(), { kappa: 0.1 });
    for (let s = 0; s < 3; s++) {
      const row = converged.get("tone")!.subarray(3 * s, 3 * s + 3);
      expect(sum(row)).toBeCloseTo(1, 13);
      expect(row.every((chance) => chance > 0)).toBe(true);
      expect(converged.get("alerts")![s]!).toBeGreaterThan(0);
    }
  });
  test("at rest a further step changes nothing", () => {
    const { converged, model } = learn(sample(), { kappa: 2 });
    const again = learn(sample(), { kappa: 2 }).converged;
    expect(again).toEqual(converged);
    expect(model).toEqual(learn(sample(), { kappa: 9 }).model);
  });
  test("does not depend on the order of findings or on the future", () => {
    const { findings } = sample();
    const one = learn(sample(), { kappa: 2 });
    const other = learn(sample({ findings: [...findings.toReversed(), level("z", 55, "low")] }), { kappa: 2 });
    expect(other.converged).toEqual(one.converged);
    expect(other.objective).toEqual(one.objective);
  });
  test("a half-life and its generator written out learn the same", () => {
    const rho = Math.LN2 / 30;
    const generator = [0, 1, 2].map((i) => [0.5, 0.3, 0.2].map((p, j) => rho * (p - Number(i === j))));
    const one = learn(sample(), { kappa: 2 });
    const other = learn(sample({ generator }), { kappa: 2 });
    for (const [id, table] of one.converged) expectClose(other.converged.get(id)!, table, 1e-8);
  });
  test("a record that was drawn from other tables moves the tables towards them", () => {
    // Scenario 1 is certain: 30 sure readings, two in three of them high where the table says one in ten.
    const findings = Array.from({ length: 30 }, (_, i) => level(`f${i}`, i, i % 3 === 0 ? "low" : "high", 1));
    const input = sample({ priors: [1, 0, 0], generator: frozen, indicators: [tone], findings });
    const { converged } = learn(input, { kappa: 10 });
    expectClose(converged.get("tone")!.subarray(0, 3), [16 / 40, 3 / 40, 21 / 40], 1e-12);
  });
  test("ids are any text", () => {
    const input = sample({
      indicators: [
        { ...tone, id: "__proto__" },
        { ...alerts, id: "constructor" },
      ],
      findings: [level("toString", 4, "high", 0.8, "__proto__"), event("valueOf", 6, 0.8, "constructor")],
    });
    expect([...learn(input, { kappa: 2 }).converged.keys()]).toEqual(["__proto__", "constructor"]);
  });
  test("where every table is certain there is nothing to learn, in twelve steps", () => {
    const { objective, settled } = learn(sample(), { kappa: Number.POSITIVE_INFINITY });
    expect(settled).toBe(true);
    expect(objective).toEqual(new Array(12).fill(current(assess(sample())).logEvidence));
  });
});

describe("what is refused", () => {
  test.each([0, -3, Number.NaN])("kappa %d", (kappa) => {
    expectRefused(() => learn(sample(), { kappa }), "invalid-input", /^kappa must be above 0/);
  });
  test("kappa of an indicator that is not there", () => {
    const kappaOf = new Map([["nobody", 1]]);
    expectRefused(() => learn(sample(), { kappa: 1, kappaOf }), "unknown-indicator", /"nobody"/);
  });
  test("a day that is none", () => {
    expectRefused(() => learn(sample({ asOf: Number.NaN }), { kappa: 1 }), "invalid-input", /^asOf must/);
  });
  test("impossible evidence", () => {
    const proof = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    };
    const findings = [level("a", 5, "low", 1), level("b", 5, "high", 1)];
    expectRefused(() => learn(sample({ indicators: [proof], findings }), { kappa: 1 }), "impossible-evidence", /a, b/);
  });
});
