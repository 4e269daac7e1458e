import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantilesInPlace } from "@/lib/engine/math/quantiles-in-place";

/** The definition: sort, and go in proportion between neighbours. */
function bySorting(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const below = sorted[low]!;
  const above = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return below + (place - low) * (above - below);
}

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("quantilesInPlace", () => {
  test("by hand", () => {
    expect(quantilesInPlace(Float64Array.of(3, 1, 2), [0, 0.25, 0.5, 1])).toEqual([1, 1.5, 2, 3]);
    expect(quantilesInPlace(Float64Array.of(10, 20, 30, 40), [0.1, 0.9])).toEqual([13, 37]);
    expect(quantilesInPlace(Float64Array.of(4, 4, 4), [0.1, 0.5, 0.9])).toEqual([4, 4, 4]);
  });
  test("of one value, and of no share", () => {
    expect(quantilesInPlace(Float64Array.of(7), [0, 0.3, 1])).toEqual([7, 7, 7]);
    expect(quantilesInPlace(Float64Array.of(7, 8), [])).toEqual([]);
  });
  test("the same share twice, and shares that hardly differ", () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    for (const found of quantilesInPlace(values, [0.5, 0.5, 0.5 + 1e-16])) expect(found).toBeCloseTo(50, 12);
  });
  test.each([
    ["rising", Array.from({ length: 400 }, (_, i) => i)],
    ["falling", Array.from({ length: 400 }, (_, i) => -i)],
    ["organ pipe", Array.from({ length: 400 }, (_, i) => Math.min(i, 400 - i))],
    ["two values", Array.from({ length: 400 }, (_, i) => i % 2)],
    ["all the same", new Array<number>(400).fill(0.25)],
    ["nearly the same", Array.from({ length: 400 }, (_, i) => 0.25 + (i % 3) * 2 ** -54)],
  ])("%s", (_, values) => {
    const shares = [0, 0.05, 0.1, 0.5, 0.9, 0.95, 1];
    const found = quantilesInPlace(Float64Array.from(values), shares);
    shares.forEach((q, i) => {
      expect(found[i], `share ${q}`).toBeCloseTo(bySorting(values, q), 12);
    });
  });
  test("as by sorting, for any values and shares; nothing is lost from the sample", () => {
    const property = fc.property(
      fc.array(number, { minLength: 1, maxLength: 60 }),
      fc.array(share, { maxLength: 5 }),
      (values, shares) => {
        const rising = shares.toSorted((a, b) => a - b);
        const scratch = Float64Array.from(values);
        const found = quantilesInPlace(scratch, rising);
        rising.forEach((q, i) => {
          expect(found[i]).toBeCloseTo(bySorting(values, q), 6);
        });
        const sorted = (list: Iterable<number>) => Array.from(list, (x) => x + 0).sort((a, b) => a - b);
        expect(sorted(scratch)).toEqual(sorted(values));
      },
    );
    fc.assert(property, { seed: 20261122, numRuns: 400 });
  });
  test("with many ties", () => {
    const property = fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 200 }),
      share,
      (values, q) => {
        expect(quantilesInPlace(Float64Array.from(values), [q])[0]).toBeCloseTo(bySorting(values, q), 12);
      },
    );
    fc.assert(property, { seed: 20261122, numRuns: 400 });
  });
  test("rises with the share and stays inside the sample", () => {
    const values = Float64Array.from({ length: 333 }, (_, i) => Math.sin(i * 12.9898) * 43_758.5453);
    const shares = Array.from({ length: 41 }, (_, i) => i / 40);
    const found = quantilesInPlace(Float64Array.from(values), shares);
    expect(found[0]).toBe(Math.min(...values));
    expect(found.at(-1)).toBe(Math.max(...values));
    for (let i = 1; i < found.length; i++) expect(found[i]!).toBeGreaterThanOrEqual(found[i - 1]!);
  });
});
