import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, toPermille } from "@/lib/view/permille";

describe("toPermille", () => {
  it("gives the missing tenths to the largest remainders", () => {
    // 263.158 315.789 421.053: floors 263 315 421 add to 999, the .789 gets the last one
    expect(toPermille([0.1 / 0.38, 0.12 / 0.38, 0.16 / 0.38])).toEqual([263, 316, 421]);
    expect(toPermille([1 / 3, 1 / 3, 1 / 3])).toEqual([334, 333, 333]);
  });
  it("keeps certain and impossible scenarios", () => {
    expect(toPermille([0, 1, 0])).toEqual([0, 1000, 0]);
  });
  it("always adds to 1000 and is never a whole tenth away from the probability", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.0001, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const p = weights.map((weight) => weight / total);
          const printed = toPermille(p);
          expect(printed.reduce((sum, value) => sum + value, 0)).toBe(1000);
          printed.forEach((value, index) => {
            expect(Math.abs(value - (p[index] ?? 0) * 1000)).toBeLessThan(1 + 1e-9);
          });
        },
      ),
    );
  });
});

describe("apportion", () => {
  it("rounds signed shares so that they add to the printed change", () => {
    // floors 15 -5 2 add to 12, 13 is wanted: .9 of 15.9 is the largest remainder
    expect(apportion([15.9, -4.6, 2.2], 13)).toEqual([16, -5, 2]);
  });
  it("takes back from the smallest remainders when the total is lower than the floors", () => {
    expect(apportion([3.5, 2.1], 4)).toEqual([3, 1]);
  });
  it("goes round again when more is missing than there are shares", () => {
    expect(apportion([10.4], 12)).toEqual([12]);
  });
  it("leaves what is exactly 0 at 0 when something else moved", () => {
    expect(apportion([0, 10.4], 12)).toEqual([0, 12]);
    expect(apportion([0, 0], 1)).toEqual([1, 0]);
  });
  it("has nothing to give to nobody", () => {
    expect(apportion([], 0)).toEqual([]);
  });
  it("never answers a negative zero", () => {
    expect(Object.is(apportion([-0.2, 0.2], 0)[0], 0)).toBe(true);
  });
});
