import { describe, expect, test } from "vitest";
import { CompensatedSum } from "@/lib/engine/math/compensated-sum";
import { logSumExp } from "@/lib/engine/math/log-sum-exp";
import { normalise } from "@/lib/engine/math/normalise";
import { simplexError } from "@/lib/engine/math/simplex-error";

function compensated(terms: readonly number[]): number {
  const sum = new CompensatedSum();
  for (const term of terms) sum.add(term);
  return sum.value;
}

describe("CompensatedSum", () => {
  test("the example: what a plain sum loses stays", () => {
    expect(compensated([1, 1e100, 1, -1e100])).toBe(2);
    expect(1 + 1e100 + 1 - 1e100).toBe(0);
  });
  test("nothing adds up to 0", () => {
    expect(compensated([])).toBe(0);
  });
  test("ten million tenths, where a plain sum is off in the tenth digit", () => {
    const sum = new CompensatedSum();
    for (let i = 0; i < 1e6; i++) sum.add(0.1);
    expect(sum.value).toBe(100000);
    let plain = 0;
    for (let i = 0; i < 1e6; i++) plain += 0.1;
    expect(plain).not.toBe(100000);
  });
  test("small terms before a large one count as well as after it", () => {
    expect(compensated([1e-20, 1, -1])).toBe(1e-20);
    expect(compensated([1, 1e-20, -1])).toBe(1e-20);
  });
});

describe("the difference of two compensated sums", () => {
  const summed = (terms: readonly number[]) => {
    const total = new CompensatedSum();
    for (const term of terms) total.add(term);
    return total;
  };
  test("keeps the digits that both values round away", () => {
    const a = summed([1e9, 1e-9]);
    const b = summed([1e9, 3e-9]);
    expect(b.minus(a)).toBeCloseTo(2e-9, 20);
    expect(b.value - a.value).toBe(0);
  });
  test("is 0 to itself and changes its sign with the order", () => {
    const a = summed([0.1, 0.2, 0.3]);
    const b = summed([7]);
    expect(a.minus(a)).toBe(0);
    expect(a.minus(b)).toBe(-b.minus(a));
  });
});

describe("logSumExp", () => {
  const { NEGATIVE_INFINITY } = Number;
  test("the example", () => {
    expect(logSumExp([Math.log(0.25), Math.log(0.75)])).toBeCloseTo(0, 15);
  });
  test("far below what exp can hold", () => {
    expect(logSumExp([-2000, -2000])).toBeCloseTo(-2000 + Math.LN2, 12);
  });
  test("far above what exp can hold", () => {
    expect(logSumExp([2000, 2000])).toBeCloseTo(2000 + Math.LN2, 12);
  });
  test("an exact zero adds nothing", () => {
    expect(logSumExp([NEGATIVE_INFINITY, 3])).toBe(3);
  });
  test("only zeros, or nothing at all, are -Infinity and not NaN", () => {
    expect(logSumExp([NEGATIVE_INFINITY, NEGATIVE_INFINITY])).toBe(NEGATIVE_INFINITY);
    expect(logSumExp([])).toBe(NEGATIVE_INFINITY);
  });
  test("the order does not matter to 15 digits", () => {
    expect(logSumExp([-1, -7, -3])).toBeCloseTo(logSumExp([-3, -1, -7]), 14);
  });
});

describe("normalise", () => {
  test("the example", () => {
    const vector = Float64Array.of(1, 3);
    expect(normalise(vector)).toBe(4);
    expect([...vector]).toEqual([0.25, 0.75]);
  });
  test("nothing to scale: the sum 0 is told and the vector stays", () => {
    const vector = Float64Array.of(0, 0);
    expect(normalise(vector)).toBe(0);
    expect([...vector]).toEqual([0, 0]);
  });
  test("very small vectors do not vanish", () => {
    const vector = Float64Array.of(1e-300, 3e-300);
    normalise(vector);
    expect([...vector]).toEqual([0.25, 0.75]);
  });
});

describe("simplexError", () => {
  test.each([
    [[0.5, 0.5], 0],
    [[1], 0],
    [[0, 1, 0], 0],
    [[1.5, -0.5], Number.POSITIVE_INFINITY],
    [[Number.NaN, 1], Number.POSITIVE_INFINITY],
    [[2], Number.POSITIVE_INFINITY],
  ])("%j is off by %d", (vector, off) => {
    expect(simplexError(vector)).toBe(off);
  });
  test("tenths sum to 1 within rounding, three thirds cut short do not within 1e-9", () => {
    expect(simplexError(new Array(10).fill(0.1))).toBeLessThan(1e-15);
    expect(simplexError([0.33333333, 0.33333333, 0.33333333])).toBeGreaterThan(1e-9);
  });
  test("nothing does not sum to 1", () => {
    expect(simplexError([])).toBe(1);
  });
});
