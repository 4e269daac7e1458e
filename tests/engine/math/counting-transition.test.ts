import { describe, expect, test } from "vitest";
import { countingTransition } from "@/lib/engine/math/counting-transition";
import { generator } from "@/lib/engine/math/generator";
import { transitionMatrix } from "@/lib/engine/math/transition-matrix";
import { cycle, expectClose, sum } from "../sample-models";

function poisson(mean: number, n: number): number {
  let log = -mean;
  for (let k = 1; k <= n; k++) log += Math.log(mean / k);
  return Math.exp(log);
}

describe("countingTransition", () => {
  test("the example", () => {
    expectClose(countingTransition(Float64Array.of(0), Float64Array.of(2), 1)[0]!, [Math.exp(-2)], 1e-15);
  });
  test.each([0.001, 0.4, 3, 60, 700])(
    "one state: Poisson with mean %d, in relative terms far into the tails",
    (mean) => {
      const blocks = countingTransition(Float64Array.of(0), Float64Array.of(mean / 7), 7);
      blocks.forEach((block, n) => {
        const expected = poisson(mean, n);
        if (expected > 1e-18) expect(block[0]! / expected).toBeCloseTo(1, 8);
      });
      expect(sum(blocks.map((block) => block[0]!))).toBeCloseTo(1, 13);
    },
  );
  test("no events at all when every rate is 0", () => {
    const blocks = countingTransition(generator(cycle), new Float64Array(3), 9);
    expect(blocks.length).toBe(1);
    expectClose(blocks[0]!, transitionMatrix(generator(cycle), 9), 1e-14);
  });
  test("summed over counts it is the transition of the chain", () => {
    const blocks = countingTransition(generator(cycle), Float64Array.of(1, 0.2, 4), 6);
    const total = Array.from({ length: 9 }, (_, e) => sum(blocks.map((block) => block[e]!)));
    expectClose(total, transitionMatrix(generator(cycle), 6), 1e-13);
  });
  test("rates that swap between two states: mean and variance against their closed forms", () => {
    const [a, b, high, low, days] = [0.5, 0.5, 3, 1, 4];
    const blocks = countingTransition(
      generator([
        [-a, a],
        [b, -b],
      ]),
      Float64Array.of(high, low),
      days,
    );
    const pmf = blocks.map((block) => (block[0]! + block[1]! + block[2]! + block[3]!) / 2);
    const mean = sum(pmf.map((p, n) => n * p));
    const variance = sum(pmf.map((p, n) => (n - mean) ** 2 * p));
    const r = a + b;
    const half = (high - low) / 2;
    const extra = (2 * half * half * (r * days - 1 + Math.exp(-r * days))) / (r * r);
    expect(mean).toBeCloseTo(((high + low) / 2) * days, 12);
    expect(variance).toBeCloseTo(mean + extra, 11);
  });
  test("a stiff chain counts at its mean rate", () => {
    const fast = 1e6;
    const blocks = countingTransition(
      generator([
        [-fast, fast],
        [fast, -fast],
      ]),
      Float64Array.of(2, 0),
      3,
    );
    blocks.slice(0, 8).forEach((block, n) => {
      expect(block[0]! + block[1]!).toBeCloseTo(poisson(3, n), 5);
    });
  });
});
