import { describe, expect, test } from "vitest";
import { BoundedCache } from "@/lib/engine/math/bounded-cache";

describe("BoundedCache", () => {
  test("the example", () => {
    expect(new BoundedCache<number, number>(2, Math.exp).get(0)).toBe(1);
  });
  test("makes each result once while it is remembered", () => {
    const made: number[] = [];
    const cache = new BoundedCache<number, number>(3, (key) => made.push(key));
    for (const key of [1, 2, 1, 2, 1]) cache.get(key);
    expect(made).toEqual([1, 2]);
  });
  test("never holds more than its limit, and lets the oldest go", () => {
    const made: number[] = [];
    const cache = new BoundedCache<number, number>(2, (key) => made.push(key));
    for (const key of [1, 2, 3]) cache.get(key);
    expect(cache.size).toBe(2);
    cache.get(3);
    cache.get(2);
    expect(made).toEqual([1, 2, 3]);
    cache.get(1);
    expect(made).toEqual([1, 2, 3, 1]);
    expect(cache.size).toBe(2);
  });
  test("ten thousand different gaps stay within the limit", () => {
    const cache = new BoundedCache<number, number>(64, (key) => key * 2);
    for (let gap = 0; gap < 10_000; gap++) expect(cache.get(gap)).toBe(gap * 2);
    expect(cache.size).toBe(64);
  });
});
