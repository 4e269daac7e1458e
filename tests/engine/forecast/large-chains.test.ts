// Laws of counts and chances of events by one row instead of a matrix: the same numbers, also for very many scenarios.
import { describe, expect, test } from "vitest";
import type { Dynamics } from "@/lib/domain/scoring-input";
import { countLaw } from "@/lib/engine/forecast/count-law";
import { killedShare } from "@/lib/engine/forecast/killed-share";
import { countingTransition } from "@/lib/engine/math/counting-transition";
import { killedTransition } from "@/lib/engine/math/killed-transition";
import { buildModel } from "@/lib/engine/model/build-model";
import type { Model } from "@/lib/engine/model/model";
import { Pathways } from "@/lib/engine/model/pathways";
import { SeededRandom } from "../../support/seeded-random";
import { expectRefused } from "../refusals";
import { expectClose, sum } from "../sample-models";

const random = new SeededRandom("large chains", 1);
function modelOf(size: number, dynamics: Dynamics): Model {
  const scenarios = random.simplex(size).map((prior, s) => ({ id: `s${s}`, prior }));
  return buildModel({ scenarios, dynamics, indicators: [], findings: [], asOf: 0 });
}
function anyGenerator(size: number, fastest: number): Dynamics {
  const generator = Array.from({ length: size }, (_, i) => {
    const row = Array.from({ length: size }, (_rate, j) =>
      i === j || random.isTrue(0.3) ? 0 : random.between(0, fastest),
    );
    row[i] = -sum(row);
    return row;
  });
  return { kind: "generator", generator };
}
const ratesOf = (size: number, most: number) => Float64Array.from({ length: size }, () => random.between(0, most));

describe("countLaw", () => {
  test("one scenario: the Poisson law, by hand", () => {
    const law = countLaw(modelOf(1, { kind: "half-life", halfLifeDays: 30 }), [1], Float64Array.of(0.7), 4);
    let chance = Math.exp(-2.8);
    for (let n = 0; n < 20; n++) {
      expect(law[n]![0]! / chance).toBeCloseTo(1, 12);
      chance *= 2.8 / (n + 1);
    }
    expect(sum(law.map((row) => row[0]!))).toBeCloseTo(1, 14);
  });
  test.each([
    ["a half-life", { kind: "half-life", halfLifeDays: 9 } as const, 3],
    ["a generator", anyGenerator(4, 0.3), 3],
    ["a static chain", { kind: "generator", generator: Array.from({ length: 4 }, () => [0, 0, 0, 0]) } as const, 3],
    ["a chain that moves a thousand times as often as events come", anyGenerator(4, 400), 0.2],
  ])("%s: as by matrices, scenario by scenario", (_, dynamics, most) => {
    const model = modelOf(4, dynamics);
    const p = random.simplex(4);
    const rates = ratesOf(4, most);
    const blocks = countingTransition(model.generator, rates, 6);
    const law = countLaw(model, p, rates, 6);
    for (let n = 0; n < Math.min(law.length, blocks.length); n++) {
      const expected = p.map((_chance, j) => sum(p.map((chance, s) => chance * blocks[n]![4 * s + j]!)));
      expectClose(law[n]!, expected, 1e-14);
    }
    expect(sum(law.map(sum))).toBeCloseTo(1, 13);
    expect(sum(law.at(-1)!)).toBeLessThan(1e-20);
  });
  test("five thousand events in twelve scenarios, in time", () => {
    const law = countLaw(
      modelOf(12, { kind: "half-life", halfLifeDays: 60 }),
      random.simplex(12),
      ratesOf(12, 10),
      300,
    );
    expect(sum(law.map(sum))).toBeCloseTo(1, 12);
  });
  test("a thousand scenarios", () => {
    const model = modelOf(1000, { kind: "half-life", halfLifeDays: 60 });
    const rates = ratesOf(1000, 0.3);
    const law = countLaw(model, [...model.prior], rates, 30);
    expect(sum(law.map(sum))).toBeCloseTo(1, 12);
    // pi is stationary: the mean is pi . lambda times the days.
    const mean = sum(law.map((row, n) => n * sum(row)));
    expect(mean).toBeCloseTo(30 * sum(model.prior.map((p, s) => p * rates[s]!)), 9);
  });
  test("nothing to count, and no time to count in", () => {
    const model = modelOf(3, { kind: "half-life", halfLifeDays: 5 });
    const law = countLaw(model, [0.2, 0.3, 0.5], new Float64Array(3), 4);
    expect(law).toHaveLength(1);
    expect(sum(law[0]!)).toBeCloseTo(1, 15);
    expect(countLaw(model, [0.2, 0.3, 0.5], ratesOf(3, 5), 0)).toEqual([Float64Array.of(0.2, 0.3, 0.5)]);
  });
  test("what would take too long is refused, not begun", () => {
    const model = modelOf(300, anyGenerator(300, 1));
    expectRefused(
      () => countLaw(model, [...model.prior], ratesOf(300, 5), 1000),
      "invalid-input",
      /^days must be few enough for 300/,
    );
  });
});

describe("killedShare", () => {
  test("one scenario: 1 - exp(-k d)", () => {
    const model = modelOf(1, { kind: "half-life", halfLifeDays: 30 });
    expect(killedShare(model, [1], Float64Array.of(0.3), 2)).toBeCloseTo(-Math.expm1(-0.6), 15);
  });
  test.each([
    ["a half-life", { kind: "half-life", halfLifeDays: 9 } as const],
    ["a generator", anyGenerator(60, 0.02)],
  ])("%s with sixty scenarios, by its row: as by matrices", (_, dynamics) => {
    const model = modelOf(60, dynamics);
    const killing = ratesOf(60, 0.1);
    for (const days of [0, 0.001, 3, 40]) {
      const logs = killedTransition(model.generator, killing, days);
      const expected = sum(model.prior.map((p, s) => p * Math.exp(logs[61 * s + 60]!)));
      const found = killedShare(model, [...model.prior], killing, days);
      expect(days === 0 ? found : found / expected).toBeCloseTo(days === 0 ? 0 : 1, 11);
    }
  });
  test("a thousand scenarios: small answers keep their digits, and nothing to kill is exactly 0", () => {
    const model = modelOf(1000, { kind: "half-life", halfLifeDays: 60 });
    const p = [...model.prior];
    const tiny = killedShare(model, p, new Float64Array(1000).fill(1e-13), 10);
    expect(tiny / 1e-12).toBeCloseTo(1, 9);
    expect(killedShare(model, p, new Float64Array(1000), 10)).toBe(0);
    const early = killedShare(model, p, ratesOf(1000, 0.1), 5);
    expect(killedShare(model, p, new Float64Array(1000).fill(5), 500)).toBeCloseTo(1, 12);
    expect(early).toBeGreaterThan(0);
  });
  test("what would take too long is refused, not begun", () => {
    const model = modelOf(700, anyGenerator(700, 1000));
    expectRefused(
      () => killedShare(model, [...model.prior], ratesOf(700, 1), 1e6),
      "invalid-input",
      /^days must be few enough for 700/,
    );
  });
});

describe("Pathways", () => {
  const written = modelOf(3, anyGenerator(3, 1));
  const half = modelOf(3, { kind: "half-life", halfLifeDays: 4 });
  test.each([
    ["a generator", written],
    ["a half-life", half],
  ])("%s: rows and columns as by the whole matrix", (_, model) => {
    const pathways = new Pathways(model);
    const vector = Float64Array.of(9, 0.2, 0.3, 0.5);
    const row = new Float64Array(5);
    const column = new Float64Array(5).fill(1);
    pathways.addRow(vector, 1, row, 2, 7);
    pathways.addColumn(vector, 1, column, 1, 7);
    for (let j = 0; j < 3; j++) {
      const q = (i: number, k: number) => model.generator[3 * i + k]! + (i === k ? pathways.out[i]! : 0);
      expect(row[2 + j]).toBeCloseTo(7 * sum([0, 1, 2].map((i) => vector[1 + i]! * q(i, j))), 13);
      expect(column[1 + j]).toBeCloseTo(1 + 7 * sum([0, 1, 2].map((i) => q(j, i) * vector[1 + i]!)), 13);
    }
    expect([row[0], row[1], column[0], column[4]]).toEqual([0, 0, 1, 1]);
  });
  test("out is what leaves a scenario; with a half-life what comes back to it is part of the ways", () => {
    expectClose(
      new Pathways(written).out,
      [0, 1, 2].map((i) => -written.generator[4 * i]!),
      1e-15,
    );
    expectClose(
      new Pathways(half).out,
      [0, 1, 2].map(() => Math.LN2 / 4),
      1e-15,
    );
    expect([new Pathways(half).work, new Pathways(written).work]).toEqual([6, 9]);
  });
});
