import { describe, expect, test } from "vitest";
import { poissonWeights } from "@/lib/engine/math/poisson-weights";
import { sum } from "../sample-models";

describe("poissonWeights", () => {
  test("the examples: mean 0 is certain, mean 1 by hand", () => {
    expect([...poissonWeights(0)]).toEqual([1]);
    const weights = poissonWeights(1);
    let factorial = 1;
    for (let n = 0; n < 12; n++) {
      factorial *= Math.max(1, n);
      expect(weights[n]! * factorial * Math.E).toBeCloseTo(1, 13);
    }
  });
  test.each([1e-9, 0.3, 7.5, 100, 745, 746, 20_000])("mean %d: sums to 1, with its mean and its variance", (mean) => {
    const weights = poissonWeights(mean);
    expect(sum(weights)).toBeCloseTo(1, 13);
    const first = weights.reduce((total, w, n) => total + n * w, 0);
    expect(first / mean).toBeCloseTo(1, 11);
    const second = weights.reduce((total, w, n) => total + (n - mean) ** 2 * w, 0);
    expect(second / mean).toBeCloseTo(1, 9);
  });
  test("rises to the mean and falls behind it; nothing is lost that matters", () => {
    const weights = poissonWeights(50.5);
    for (let n = 1; n < weights.length; n++) expect(weights[n]! > weights[n - 1]!).toBe(n <= 50);
    expect(weights.at(-1)! / weights[50]!).toBeLessThan(1e-30);
    expect(weights[0]! / Math.exp(-50.5)).toBeCloseTo(1, 12);
  });
});
