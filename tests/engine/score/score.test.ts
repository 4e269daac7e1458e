import { describe, expect, test } from "vitest";
import { binaryBrier } from "@/lib/engine/score/binary-brier";
import { countCrps } from "@/lib/engine/score/count-crps";
import { logScore } from "@/lib/engine/score/log-score";
import { multiBrier } from "@/lib/engine/score/multi-brier";
import { requireOutcome } from "@/lib/engine/score/require-outcome";
import { timeAveragedBrier } from "@/lib/engine/score/time-averaged-brier";
import { expectRefused } from "../refusals";

describe("multiBrier", () => {
  test.each([
    [[0.5, 0.3, 0.2], 1, 0.78],
    [[1, 0, 0], 0, 0],
    [[1, 0, 0], 2, 2],
    [[0.25, 0.25, 0.25, 0.25], 3, 0.75],
  ])("%j when %d happened is %d", (p, outcome, score) => {
    expect(multiBrier(p, outcome)).toBeCloseTo(score, 15);
  });
  test("is twice the binary score on two outcomes", () => {
    expect(multiBrier([0.8, 0.2], 0)).toBeCloseTo(2 * binaryBrier(0.8, 1), 15);
  });
  test("is proper: the honest forecast has the least expected score", () => {
    const truth = [0.6, 0.3, 0.1];
    const expected = (p: number[]) => truth.reduce((total, chance, k) => total + chance * multiBrier(p, k), 0);
    for (const p of [
      [0.7, 0.2, 0.1],
      [1, 0, 0],
      [0.34, 0.33, 0.33],
    ])
      expect(expected(p)).toBeGreaterThan(expected(truth));
  });
});

describe("binaryBrier", () => {
  test.each([
    [0.5, 1, 0.25],
    [0, 0, 0],
    [0, 1, 1],
    [0.8, 0, 0.64],
  ] as const)("%d when %d is %d", (p, o, score) => {
    expect(binaryBrier(p, o)).toBeCloseTo(score, 15);
  });
});

describe("logScore", () => {
  test("certain and right is exactly 0, not -0", () => {
    expect(Object.is(logScore([1, 0], 0), 0)).toBe(true);
  });
  test("called impossible is infinitely bad", () => {
    expect(logScore([1, 0], 1)).toBe(Number.POSITIVE_INFINITY);
  });
  test("by hand", () => {
    expect(logScore([0.5, 0.5], 1)).toBeCloseTo(Math.LN2, 15);
  });
});

describe("requireOutcome", () => {
  test("the example", () => {
    expect(requireOutcome([0.4, 0.6], 1)).toBe(0.6);
  });
  test.each([-1, 2, 0.5, Number.NaN])("%d is not an outcome of two", (outcome) => {
    expectRefused(
      () => requireOutcome([0.4, 0.6], outcome),
      "invalid-input",
      /^outcome must be a whole number from 0 to 1/,
    );
    expectRefused(() => multiBrier([0.4, 0.6], outcome), "invalid-input", /^outcome/);
    expectRefused(() => logScore([0.4, 0.6], outcome), "invalid-input", /^outcome/);
  });
});

describe("countCrps", () => {
  test("certain and right is 0", () => {
    expect(countCrps([0, 0, 1], 2)).toBe(0);
  });
  test("certain and wrong is the distance", () => {
    expect(countCrps([0, 0, 1], 0)).toBe(2);
    expect(countCrps([0, 0, 1], 7)).toBe(5);
  });
  test("by hand: F = .5 .8 1, nothing happened", () => {
    expect(countCrps([0.5, 0.3, 0.2], 0)).toBeCloseTo(0.25 + 0.04, 15);
  });
  test("is the expected distance less half the expected spread", () => {
    const pmf = [0.1, 0.2, 0.4, 0.2, 0.1];
    const y = 3;
    let distance = 0;
    let spread = 0;
    pmf.forEach((p, m) => {
      distance += p * Math.abs(m - y);
      pmf.forEach((r, n) => {
        spread += p * r * Math.abs(m - n);
      });
    });
    expect(countCrps(pmf, y)).toBeCloseTo(distance - spread / 2, 14);
  });
});

describe("timeAveragedBrier", () => {
  const stood = [
    { from: 0, p: [0.5, 0.5] },
    { from: 3, p: [1, 0] },
  ];
  test("the example", () => {
    expect(timeAveragedBrier([{ from: 0, p: [0.5, 0.5] }], 4, 0)).toBe(0.5);
  });
  test("by hand: three days at 0.5 and one at 0", () => {
    expect(timeAveragedBrier(stood, 4, 0)).toBeCloseTo(0.375, 15);
  });
  test("a forecast replaced on its own day does not count", () => {
    expect(
      timeAveragedBrier(
        [
          { from: 0, p: [0, 1] },
          { from: 0, p: [1, 0] },
        ],
        4,
        0,
      ),
    ).toBe(0);
  });
  test("refuses days out of order, none at all, and no time", () => {
    expectRefused(() => timeAveragedBrier(stood.toReversed(), 4, 0), "invalid-input", /^forecasts\[0\]\.from/);
    expectRefused(() => timeAveragedBrier(stood, 2, 0), "invalid-input", /^forecasts\[1\]\.from/);
    expectRefused(() => timeAveragedBrier([], 2, 0), "invalid-input", /^forecasts must be at least one/);
    expectRefused(() => timeAveragedBrier([{ from: 2, p: [1] }], 2, 0), "invalid-input", /^until must lie after/);
  });
});
