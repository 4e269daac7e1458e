import { describe, expect, test } from "vitest";
import type { ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { BandsTables } from "@/lib/engine/forecast/bands-tables";
import { buildModel } from "@/lib/engine/model/build-model";
import { alerts, expectClose, sample, sum, threePriors, tone } from "../sample-models";

const model = (input: ScoringInput) => buildModel(input);
const given = model(sample());
const COUNT = 20_000;
const strict: ScoringIndicator = {
  ...tone,
  id: "strict",
  likelihood: [
    [1, 0, 0],
    [0, 0.5, 0.5],
    [0.2, 0, 0.8],
  ],
};

describe("draws", () => {
  const tables = new BandsTables(given, { kappa: 20 });
  test("are the same in whatever portions they are drawn", () => {
    const whole = tables.draw("tone", 0, 30);
    for (const [from, count] of [
      [0, 1],
      [7, 5],
      [29, 1],
    ] as const) {
      const part = tables.draw("tone", from, count);
      for (let cell = 0; cell < 9; cell++) {
        for (let d = 0; d < count; d++) {
          expect(part.cells[cell * count + d]).toBe(whole.cells[cell * 30 + from + d]);
        }
      }
    }
  });
  test("of one indicator do not depend on the others, on the order of the file or on the findings", () => {
    const mood = { ...tone, id: "mood" };
    const other = new BandsTables(model(sample({ indicators: [alerts, mood, tone], findings: [] })), { kappa: 20 });
    expect(other.draw("tone", 0, 10)).toEqual(tables.draw("tone", 0, 10));
    expect(other.draw("alerts", 0, 10)).toEqual(tables.draw("alerts", 0, 10));
  });
  test("of two indicators with one table differ", () => {
    const twins = new BandsTables(model(sample({ indicators: [tone, { ...tone, id: "tone2" }] })), { kappa: 20 });
    expect(twins.draw("tone", 0, 1).cells).not.toEqual(twins.draw("tone2", 0, 1).cells);
  });
  test("differ from draw to draw", () => {
    const { cells } = tables.draw("alerts", 0, 500);
    expect(new Set(cells).size).toBe(1500);
  });
  test("the weight of an indicator does not change what is drawn", () => {
    const lighter = new BandsTables(model(sample({ indicators: [{ ...tone, weight: 0.3 }] })), { kappa: 20 });
    expect(lighter.draw("tone", 3, 4)).toEqual(tables.draw("tone", 3, 4));
  });
});

describe("what is drawn", () => {
  test("rows sum to 1, and u is the prior's mix of the drawn rows", () => {
    const { cells, baseline } = new BandsTables(given, { kappa: 5 }).draw("tone", 0, 40);
    for (let d = 0; d < 40; d++) {
      const at = (s: number, l: number) => cells[(s * 3 + l) * 40 + d]!;
      for (let s = 0; s < 3; s++) expect(at(s, 0) + at(s, 1) + at(s, 2)).toBeCloseTo(1, 12);
      for (let l = 0; l < 3; l++) {
        expect(baseline[l * 40 + d]).toBeCloseTo(sum(threePriors.map((p, s) => p * at(s, l))), 14);
      }
    }
  });
  test("noise is the prior's mix of the drawn rates", () => {
    const { cells, baseline } = new BandsTables(given, { kappa: 5 }).draw("alerts", 0, 40);
    for (let d = 0; d < 40; d++) {
      expect(baseline[d]).toBeCloseTo(sum(threePriors.map((p, s) => p * cells[s * 40 + d]!)), 14);
    }
  });
  test.each([2, 20])("kappa %d: rates have the given mean and the mean squared over kappa as variance", (kappa) => {
    const { cells } = new BandsTables(given, { kappa }).draw("alerts", 0, COUNT);
    alerts.ratePerDay.forEach((rate, s) => {
      const drawn = Array.from(cells.subarray(s * COUNT, (s + 1) * COUNT));
      const variance = rate ** 2 / kappa;
      expect(Math.abs(sum(drawn) / COUNT - rate)).toBeLessThan(4.5 * Math.sqrt(variance / COUNT));
      const around = sum(drawn.map((x) => (x - rate) ** 2)) / COUNT;
      expect(Math.abs(around / variance - 1)).toBeLessThan(4.5 * Math.sqrt((2 + 6 / kappa) / COUNT));
    });
  });
  test("chances have the given mean and p (1 - p) / (kappa + 1) as variance", () => {
    const { cells } = new BandsTables(given, { kappa: 20 }).draw("tone", 0, COUNT);
    tone.likelihood.flat().forEach((p, cell) => {
      const drawn = Array.from(cells.subarray(cell * COUNT, (cell + 1) * COUNT));
      const variance = (p * (1 - p)) / 21;
      expect(Math.abs(sum(drawn) / COUNT - p)).toBeLessThan(4.5 * Math.sqrt(variance / COUNT));
      expect(sum(drawn.map((x) => (x - p) ** 2)) / COUNT / variance).toBeCloseTo(1, 0.8);
    });
  });
  test("zeros stay zero and ones stay one", () => {
    const { cells } = new BandsTables(model(sample({ indicators: [strict] })), { kappa: 0.3 }).draw("strict", 0, 200);
    strict.likelihood.flat().forEach((p, cell) => {
      for (const chance of cells.subarray(cell * 200, (cell + 1) * 200)) {
        if (p === 0 || p === 1) expect(chance).toBe(p);
        else expect(chance).toBeGreaterThan(0);
      }
    });
  });
  test("a rate of 0 stays 0, a positive rate stays positive with hardly any trust", () => {
    const quiet = { ...alerts, ratePerDay: [0, 0.05, 1e-300] };
    const { cells } = new BandsTables(model(sample({ indicators: [quiet] })), { kappa: 1e-4 }).draw("alerts", 0, 200);
    expect(cells.subarray(0, 200).every((rate) => rate === 0)).toBe(true);
    expect(cells.subarray(200).every((rate) => rate > 0)).toBe(true);
  });
  test("a kappa of its own moves one indicator and leaves the other", () => {
    const kappaOf = new Map([["tone", 400]]);
    const mixed = new BandsTables(given, { kappa: 4, kappaOf });
    expect(mixed.draw("alerts", 0, 20)).toEqual(new BandsTables(given, { kappa: 4 }).draw("alerts", 0, 20));
    expect(mixed.draw("tone", 0, 20)).toEqual(new BandsTables(given, { kappa: 400 }).draw("tone", 0, 20));
  });
  test("kappa Infinity is the given table", () => {
    const sure = new BandsTables(given, { kappa: Number.POSITIVE_INFINITY });
    const { cells, baseline } = sure.draw("tone", 5, 1);
    expect(Array.from(cells)).toEqual(tone.likelihood.flat());
    expectClose(baseline, [0.38, 0.34, 0.28]);
    expect(Array.from(sure.draw("alerts", 5, 1).cells)).toEqual([...alerts.ratePerDay]);
  });
});

describe("modelOf", () => {
  test("is the whole model of one draw; prior, generator and windows stay", () => {
    const tables = new BandsTables(given, { kappa: 20 });
    const drawn = tables.modelOf(17);
    const { cells, baseline } = tables.draw("tone", 17, 1);
    expect(drawn.indicators.get("tone")).toMatchObject({ likelihood: cells, baseline, weight: 1 });
    const counted = tables.draw("alerts", 17, 1);
    expect(drawn.indicators.get("alerts")).toMatchObject({ ratePerDay: counted.cells, from: 0, to: 60 });
    expect(drawn.indicators.get("alerts")).toMatchObject({ noise: counted.baseline[0] });
    expect(drawn.prior).toBe(given.prior);
    expect(drawn.generator).toBe(given.generator);
  });
  test("leaves the given model as it was", () => {
    new BandsTables(given, { kappa: 1 }).modelOf(3);
    expect(given).toEqual(model(sample()));
  });
});
