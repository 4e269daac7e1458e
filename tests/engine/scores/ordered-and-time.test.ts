import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binaryBrier } from "@/lib/engine/score/binary-brier";
import { countCrps } from "@/lib/engine/score/count-crps";
import { logScore } from "@/lib/engine/score/log-score";
import { multiBrier } from "@/lib/engine/score/multi-brier";
import { rankedProbabilityScore } from "@/lib/engine/score/ranked-probability-score";
import { timeAveragedBrier } from "@/lib/engine/score/time-averaged-brier";
import { timeAveragedScore } from "@/lib/engine/score/time-averaged-score";
import { expectRefused } from "../refusals";

const settings = { seed: 20261122, numRuns: 300 } as const;
const credence = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 })
  .map((entries) => entries.map((x) => x / entries.reduce((a, b) => a + b, 0)));

describe("rankedProbabilityScore", () => {
  test.each([
    // F = .5 .8; against 1 1
    [[0.5, 0.3, 0.2], 0, 0.25 + 0.04],
    // against 0 1
    [[0.5, 0.3, 0.2], 1, 0.25 + 0.04],
    // against 0 0
    [[0.5, 0.3, 0.2], 2, 0.25 + 0.64],
    [[1, 0, 0], 0, 0],
    [[0, 0, 1], 2, 0],
    [[1, 0, 0, 0], 3, 3],
    [[0, 0, 0, 1], 0, 3],
    [[1], 0, 0],
  ])("%j when %d happened is %d", (p, outcome, score) => {
    expect(rankedProbabilityScore(p, outcome)).toBeCloseTo(score, 15);
  });
  test("a near miss costs less than a far one, which multiBrier cannot see", () => {
    expect(rankedProbabilityScore([0, 1, 0, 0], 2)).toBe(1);
    expect(rankedProbabilityScore([0, 1, 0, 0], 3)).toBe(2);
    expect(multiBrier([0, 1, 0, 0], 2)).toBe(multiBrier([0, 1, 0, 0], 3));
  });
  test("on two outcomes it is the binary score", () => {
    expect(rankedProbabilityScore([0.8, 0.2], 0)).toBeCloseTo(binaryBrier(0.8, 1), 15);
    expect(rankedProbabilityScore([0.8, 0.2], 1)).toBeCloseTo(binaryBrier(0.8, 0), 15);
  });
  test("is the CRPS of the place in the order, and the same read from the other end", () => {
    fc.assert(
      fc.property(credence, fc.nat(), (p, n) => {
        const outcome = n % p.length;
        const score = rankedProbabilityScore(p, outcome);
        expect(score).toBeCloseTo(countCrps(p, outcome), 12);
        expect(score).toBeCloseTo(rankedProbabilityScore(p.toReversed(), p.length - 1 - outcome), 12);
      }),
      settings,
    );
  });
  test("is proper: a forecast moved away from the truth has a larger expected score", () => {
    fc.assert(
      fc.property(credence, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (truth, share) => {
        const away = truth.map((p, k) => (1 - share) * p + (k === 0 ? share : 0));
        const expected = (p: number[]) =>
          truth.reduce((sum, chance, k) => sum + chance * rankedProbabilityScore(p, k), 0);
        expect(expected(away)).toBeGreaterThan(expected(truth));
      }),
      settings,
    );
  });
  test.each([-1, 3, 0.5, Number.NaN])("%d is no outcome of three", (outcome) => {
    expectRefused(
      () => rankedProbabilityScore([0.5, 0.3, 0.2], outcome),
      "invalid-input",
      /^outcome must be a whole number from 0 to 2/,
    );
  });
});

describe("timeAveragedScore", () => {
  const stood = [
    { from: 0, forecast: [0.5, 0.5] },
    { from: 3, forecast: [0.9, 0.1] },
  ];
  test("the example", () => {
    expect(timeAveragedScore([{ from: 0, forecast: [0.5, 0.5] }], 4, (p) => logScore(p, 0))).toBeCloseTo(Math.LN2, 15);
  });
  test("by hand: three days at ln 2 and one at -ln 0.9", () => {
    const expected = (3 * Math.LN2 - Math.log(0.9)) / 4;
    expect(timeAveragedScore(stood, 4, (p) => logScore(p, 0))).toBeCloseTo(expected, 15);
  });
  test("by hand: the ranked score, (3 * 0.25 + 1 * 0.01) / 4", () => {
    expect(timeAveragedScore(stood, 4, (p) => rankedProbabilityScore(p, 0))).toBeCloseTo(0.19, 15);
  });
  test("with multiBrier it is timeAveragedBrier", () => {
    const days = stood.map(({ from, forecast: p }) => ({ from, p }));
    expect(timeAveragedScore(stood, 10, (p) => multiBrier(p, 1))).toBeCloseTo(timeAveragedBrier(days, 10, 1), 15);
  });
  test("takes any kind of forecast", () => {
    const counts = [
      { from: 0, forecast: [0, 1] },
      { from: 1, forecast: [1] },
    ];
    expect(timeAveragedScore(counts, 2, (pmf) => countCrps(pmf, 0))).toBe(0.5);
  });
  test("an infinite score that stood for no time does not count, one that stood does", () => {
    const replaced = [
      { from: 2, forecast: [0, 1] },
      { from: 2, forecast: [0.5, 0.5] },
    ];
    expect(timeAveragedScore(replaced, 4, (p) => logScore(p, 0))).toBeCloseTo(Math.LN2, 15);
    expect(timeAveragedScore(replaced.toReversed(), 4, (p) => logScore(p, 0))).toBe(Number.POSITIVE_INFINITY);
  });
  test("splitting a stretch changes nothing", () => {
    const split = [stood[0]!, { from: 1.5, forecast: [0.5, 0.5] }, stood[1]!];
    const score = (p: readonly number[]) => multiBrier(p, 0);
    expect(timeAveragedScore(split, 8, score)).toBeCloseTo(timeAveragedScore(stood, 8, score), 15);
  });
  test("refuses days out of order, none at all, and no time", () => {
    const score = () => 1;
    expectRefused(() => timeAveragedScore(stood.toReversed(), 4, score), "invalid-input", /^forecasts\[0\]\.from/);
    expectRefused(() => timeAveragedScore(stood, 2, score), "invalid-input", /^forecasts\[1\]\.from/);
    expectRefused(() => timeAveragedScore([], 2, score), "invalid-input", /^forecasts must be at least one/);
    expectRefused(
      () => timeAveragedScore([{ from: 2, forecast: 0 }], 2, score),
      "invalid-input",
      /^until must lie after/,
    );
    expectRefused(
      () => timeAveragedScore([{ from: Number.NaN, forecast: 0 }], 2, score),
      "invalid-input",
      /^forecasts/,
    );
  });
});
