import { describe, expect, test } from "vitest";
import { avalanche, SeededHash } from "@/lib/engine/math/seeded-hash";

const hex = (hash: SeededHash) => Array.from(hash.words(), (word) => word.toString(16).padStart(8, "0")).join("");
const bitsSet = (word: number) => word.toString(2).replaceAll("0", "").length;
const differingBits = (a: SeededHash, b: SeededHash) => {
  const other = b.words();
  return a.words().reduce((sum, word, i) => sum + bitsSet((word ^ other[i]!) >>> 0), 0);
};

describe("SeededHash", () => {
  test("is pinned: a stored band can be drawn again years later", () => {
    expect(hex(new SeededHash())).toBe("e7880a12f30f90a7dba0709606428903");
    expect(hex(new SeededHash().text("alerts").number(0.2))).toBe("880efd6369478db3ed0d7396f9ba3d21");
  });
  test("gives the same words when asked twice, and more may be added after", () => {
    const hash = new SeededHash().text("a");
    const first = hex(hash);
    expect(hex(hash)).toBe(first);
    hash.number(1);
    expect(hex(hash)).toBe(hex(new SeededHash().text("a").number(1)));
    expect(hex(hash)).not.toBe(first);
  });
  test("knows no negative zero", () => {
    expect(hex(new SeededHash().number(-0))).toBe(hex(new SeededHash().number(0)));
  });
  test.each<[string, (hash: SeededHash) => SeededHash, (hash: SeededHash) => SeededHash]>([
    ["order of numbers", (h) => h.number(1).number(2), (h) => h.number(2).number(1)],
    ["where a text ends", (h) => h.text("ab").text("c"), (h) => h.text("a").text("bc")],
    ["an empty text and none", (h) => h.text(""), (h) => h],
    ["an empty list and none", (h) => h.numbers([]), (h) => h],
    ["where a list ends", (h) => h.numbers([1, 2]).numbers([]), (h) => h.numbers([1]).numbers([2])],
    ["letters that look alike", (h) => h.text("a"), (h) => h.text("\u0430")],
    ["the last bit of a number", (h) => h.number(0.1 + 0.2), (h) => h.number(0.3)],
    ["the sign", (h) => h.number(-1), (h) => h.number(1)],
    ["tiny and nothing", (h) => h.number(Number.MIN_VALUE), (h) => h.number(0)],
    ["endless and very long", (h) => h.number(Infinity), (h) => h.number(Number.MAX_VALUE)],
  ])("tells apart: %s", (_, one, other) => {
    expect(hex(one(new SeededHash()))).not.toBe(hex(other(new SeededHash())));
  });
  test("one changed bit changes about half of the 128", () => {
    let sum = 0;
    for (let i = 0; i < 200; i++) {
      const differing = differingBits(new SeededHash().number(i), new SeededHash().number(i + 2 ** -40));
      expect(differing).toBeGreaterThan(30);
      expect(differing).toBeLessThan(98);
      sum += differing;
    }
    expect(sum / 200).toBeGreaterThan(60);
    expect(sum / 200).toBeLessThan(68);
  });
  test("does not collide on small inputs, not even in one word", () => {
    const seen = new Set<number>();
    for (let i = 0; i < 5000; i++) seen.add(new SeededHash().text(`k${i}`).words()[0]!);
    expect(seen.size).toBeGreaterThan(4995);
  });
});

describe("avalanche", () => {
  test("gives whole numbers from 0 to 2^32 - 1, no two alike", () => {
    const seen = new Set<number>();
    for (let word = -30_000; word < 30_000; word++) {
      const spread = avalanche(word);
      expect(Number.isInteger(spread) && spread >= 0 && spread < 2 ** 32).toBe(true);
      seen.add(spread);
    }
    expect(seen.size).toBe(60_000);
  });
  test("fmix32 of MurmurHash3", () => {
    expect(avalanche(0)).toBe(0);
    expect(avalanche(1)).toBe(0x514e28b7);
    expect(avalanche(2)).toBe(0x30f4c306);
  });
  test("reads its word modulo 2^32", () => {
    expect(avalanche(2 ** 32 + 5)).toBe(avalanche(5));
    expect(avalanche(-1)).toBe(avalanche(2 ** 32 - 1));
  });
});
