import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binnedIgnorance } from "@/lib/engine/score/binned-ignorance";
import { countCrps } from "@/lib/engine/score/count-crps";
import { ensembleCrps } from "@/lib/engine/score/ensemble-crps";
import { intervalScore } from "@/lib/engine/score/interval-score";
import { sampleQuantile } from "@/lib/engine/score/sample-quantile";
import { expectRefused } from "../refusals";

const settings = { seed: 20261122, numRuns: 300 } as const;
const draw = fc.integer({ min: 0, max: 60 });
const draws = fc.array(draw, { minLength: 1, maxLength: 20 });

describe("ensembleCrps", () => {
  test("the example: mean distance 1 less half the mean spread of 1", () => {
    expect(ensembleCrps([0, 2], 1)).toBe(0.5);
  });
  test.each([
    [[5], 5, 0],
    [[5], 8, 3],
    [[5], 1, 4],
    [[3, 3, 3], 7, 4],
    // distances 1 0 3, mean 4/3; pairs |0-1| |0-4| |1-4| twice = 16 over 9, half is 8/9
    [[0, 1, 4], 1, 4 / 3 - 8 / 9],
    // distances 10 9 6
    [[0, 1, 4], 10, 25 / 3 - 8 / 9],
    [[-2, 2], 0, 1],
  ])("%j when %d happened is %d", (given, observed, score) => {
    expect(ensembleCrps(given, observed)).toBeCloseTo(score, 14);
  });
  test("a published country-month: Mali, January 2018", () => {
    expect(ensembleCrps([9, 2, 78, 15, 25, 29, 19, 53, 29, 24, 26, 37], 71)).toBeCloseTo(33.25, 12);
  });
  test("is the formula with all pairs written out", () => {
    fc.assert(
      fc.property(draws, draw, (given, observed) => {
        const n = given.length;
        let distance = 0;
        let spread = 0;
        for (const x of given) {
          distance += Math.abs(x - observed) / n;
          for (const other of given) spread += Math.abs(x - other) / n ** 2;
        }
        expect(ensembleCrps(given, observed)).toBeCloseTo(distance - spread / 2, 10);
      }),
      settings,
    );
  });
  test("is countCrps of the law that gives each draw the same chance", () => {
    fc.assert(
      fc.property(draws, draw, (given, observed) => {
        const pmf = Array.from({ length: 61 }, (_, n) => given.filter((x) => x === n).length / given.length);
        expect(ensembleCrps(given, observed)).toBeCloseTo(countCrps(pmf, observed), 10);
      }),
      settings,
    );
  });
  test("does not depend on the order of the draws and leaves them as they were", () => {
    const given = [7, 1, 4];
    expect(ensembleCrps(given, 3)).toBe(ensembleCrps([1, 4, 7], 3));
    expect(given).toEqual([7, 1, 4]);
  });
  test("scales with the unit and does not mind where zero is", () => {
    expect(ensembleCrps([10, 30], 50)).toBeCloseTo(10 * ensembleCrps([1, 3], 5), 12);
    expect(ensembleCrps([101, 103], 105)).toBeCloseTo(ensembleCrps([1, 3], 5), 12);
  });
  test("is never below 0, whatever rounding does", () => {
    expect(ensembleCrps([0.1, 0.1, 0.1], 0.1)).toBe(0);
    expect(ensembleCrps(new Array<number>(7).fill(1e17 / 3), 1e17 / 3)).toBeGreaterThanOrEqual(0);
  });
  test("without draws there is nothing to score", () => {
    expectRefused(() => ensembleCrps([], 1), "invalid-input", /^draws must hold at least one/);
  });
});

describe("intervalScore", () => {
  test("the example: width 4 and 20 for a miss by 1", () => {
    expect(intervalScore({ low: 2, high: 6 }, 7, 0.9)).toBeCloseTo(24, 12);
  });
  test.each([
    [2, 6, 2, 0.9, 4],
    [2, 6, 6, 0.9, 4],
    [2, 6, 4, 0.5, 4],
    [2, 6, 1.5, 0.9, 14],
    [2, 6, 8, 0.5, 12],
    [3, 3, 3, 0.8, 0],
    [3, 3, 4, 0.8, 10],
  ])("[%d, %d] when %d happened, at %d, is %d", (low, high, observed, level, score) => {
    expect(intervalScore({ low, high }, observed, level)).toBeCloseTo(score, 12);
  });
  test("is proper: on ten equally likely outcomes the true 80 % interval scores best", () => {
    const outcomes = Array.from({ length: 10 }, (_, i) => i);
    const mean = (low: number, high: number) =>
      outcomes.reduce((sum, y) => sum + intervalScore({ low, high }, y, 0.8), 0) / 10;
    let best = { low: 0, high: 0, score: Number.POSITIVE_INFINITY };
    for (let low = 0; low < 10; low += 0.5)
      for (let high = low; high < 10; high += 0.5)
        if (mean(low, high) < best.score) best = { low, high, score: mean(low, high) };
    // any point between the tenth and ninetieth percentile, [0, 1] and [8, 9], is a quantile of this law
    expect(best.low).toBeLessThanOrEqual(1);
    expect(best.high).toBeGreaterThanOrEqual(8);
  });
  test("refuses a level that is no share and an interval the wrong way round", () => {
    for (const level of [0, 1, -1, Number.NaN])
      expectRefused(() => intervalScore({ low: 0, high: 1 }, 0, level), "invalid-input", /^level must lie between/);
    expectRefused(() => intervalScore({ low: 2, high: 1 }, 0, 0.9), "invalid-input", /^low must not lie above high/);
    expectRefused(() => intervalScore({ low: Number.NaN, high: 1 }, 0, 0.9), "invalid-input", /^low/);
  });
});

describe("sampleQuantile", () => {
  test.each([
    [[1, 2, 4], 0, 1],
    [[1, 2, 4], 1, 4],
    [[1, 2, 4], 0.5, 2],
    [[1, 2, 4], 0.75, 3],
    [[1, 2, 4], 0.25, 1.5],
    [[4, 1, 2], 0.75, 3],
    [[7], 0.3, 7],
    [[10, 20], 0.1, 11],
    // numpy.quantile([9, 2, 78, 15, 25, 29, 19, 53, 29, 24, 26, 37], [.05, .95])
    [[9, 2, 78, 15, 25, 29, 19, 53, 29, 24, 26, 37], 0.05, 5.85],
    [[9, 2, 78, 15, 25, 29, 19, 53, 29, 24, 26, 37], 0.95, 64.25],
  ])("of %j at %d is %d", (given, share, value) => {
    expect(sampleQuantile(given, share)).toBeCloseTo(value, 12);
  });
  test("rises with the share and stays among the draws", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(draws, unit, unit, (given, a, b) => {
        const low = sampleQuantile(given, Math.min(a, b));
        const high = sampleQuantile(given, Math.max(a, b));
        expect(low).toBeLessThanOrEqual(high + 1e-12);
        expect(low).toBeGreaterThanOrEqual(Math.min(...given));
        expect(high).toBeLessThanOrEqual(Math.max(...given) + 1e-12);
      }),
      settings,
    );
  });
  test("refuses no draws and no share", () => {
    expectRefused(() => sampleQuantile([], 0.5), "invalid-input", /^draws must hold at least one/);
    for (const share of [-0.1, 1.1, Number.NaN])
      expectRefused(() => sampleQuantile([1], share), "invalid-input", /^share must be from 0 to 1/);
  });
});

describe("binnedIgnorance", () => {
  test("the example: two draws and the added one of six", () => {
    expect(binnedIgnorance([0, 0, 3], 0, [0, 1, 2])).toBe(1);
  });
  test.each([
    // without draws every bin has the same chance
    [[], 0.5, [0, 1, 2, 3], 2],
    // an empty bin keeps its added draw: -log2(1 / 6)
    [[0, 0, 3], 1.5, [0, 1, 2], Math.log2(6)],
    // the last bin has no end: -log2(2 / 6)
    [[0, 0, 3], 1e9, [0, 1, 2], Math.log2(3)],
    // a bin holds its lower edge: 1 is in [1, 2)
    [[1, 1, 1], 1, [0, 1, 2], Math.log2(6 / 4)],
    // one bin: nothing to be ignorant of
    [[4, 5], 9, [0], 0],
  ])("%j when %d happened, bins from %j, is %d bits", (given, observed, edges, bits) => {
    expect(binnedIgnorance(given, observed, edges)).toBeCloseTo(bits, 14);
  });
  test("the chances over all bins sum to 1", () => {
    const edges = [0, 5, 20, 40];
    fc.assert(
      fc.property(draws, (given) => {
        const total = edges.reduce((sum, edge) => sum + 2 ** -binnedIgnorance(given, edge, edges), 0);
        expect(total).toBeCloseTo(1, 12);
      }),
      settings,
    );
  });
  test("refuses edges that do not rise and values below the first", () => {
    expectRefused(() => binnedIgnorance([1], 1, []), "invalid-input", /^edges must be at least one/);
    expectRefused(() => binnedIgnorance([1], 1, [0, 2, 2]), "invalid-input", /^edges\[2\] must lie above 2, it is 2/);
    expectRefused(() => binnedIgnorance([1], 1, [0, Number.NaN]), "invalid-input", /^edges/);
    expectRefused(
      () => binnedIgnorance([-1], 1, [0, 2]),
      "invalid-input",
      /^draws\[0\] must be a number from 0 to .*, it is -1/,
    );
    expectRefused(
      () => binnedIgnorance([1], Number.NaN, [0, 2]),
      "invalid-input",
      /^observed must be a number from 0 to .*, it is NaN/,
    );
  });
});
