import { describe, expect, test } from "vitest";
import { nearPairs } from "@/lib/passages/near-pairs";
import { SKETCH_SLOTS, shingleSketch } from "@/lib/passages/shingle-sketch";
import { NEARLY_SAME, sketchSimilarity } from "@/lib/passages/sketch-similarity";
import { readSketch, writeSketch } from "@/lib/passages/sketch-text";
import { SeededRandom } from "../support/seeded-random";

const words = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const similarity = (one: string, other: string) => sketchSimilarity(shingleSketch(one), shingleSketch(other));

/** The Jaccard index itself, from the sets of shingles. */
function jaccard(one: readonly string[], other: readonly string[]): number {
  const shingles = (text: readonly string[]) =>
    new Set(Array.from({ length: text.length - 4 }, (_, at) => text.slice(at, at + 5).join(" ")));
  const [a, b] = [shingles(one), shingles(other)];
  const both = [...a].filter((shingle) => b.has(shingle)).length;
  return both / (a.size + b.size - both);
}

describe("the likeness of two texts", () => {
  const base = words("w", 400);
  test("is 1 for the same words, however they are written out", () => {
    const text = base.join(" ");
    expect(similarity(text, text)).toBe(1);
    expect(similarity(text, base.join(",\n").toUpperCase())).toBe(1);
    expect(similarity(`${base.join(" ")} l’école`.normalize("NFD"), `${base.join(" ")} l’école`.normalize("NFC"))).toBe(
      1,
    );
  });
  test("is near 0 for texts that share only words", () => {
    expect(similarity(base.join(" "), words("v", 400).join(" "))).toBe(0);
    expect(similarity(base.join(" "), base.toReversed().join(" "))).toBeLessThan(0.05);
  });
  test("estimates the Jaccard index of the shingles within four standard errors", () => {
    const random = new SeededRandom("likeness");
    for (let trial = 0; trial < 60; trial++) {
      const changes = 1 + Math.floor(random.unit() * 40);
      const other = [...base];
      for (let change = 0; change < changes; change++)
        other[Math.floor(random.unit() * other.length)] = `x${trial}y${change}`;
      const truth = jaccard(base, other);
      const error = Math.sqrt((truth * (1 - truth)) / SKETCH_SLOTS);
      const estimate = similarity(base.join(" "), other.join(" "));
      expect(Math.abs(estimate - truth), `${changes} changes`).toBeLessThanOrEqual(4 * error + 1e-9);
    }
  });
  test("is not told of texts that are too short", () => {
    const short = words("w", 19).join(" ");
    expect(similarity(short, short)).toBe(0);
    expect(similarity(words("w", 20).join(" "), words("w", 20).join(" "))).toBe(1);
    expect(shingleSketch(" … ")).toEqual({ words: 0, slots: new Uint32Array() });
    expect(similarity("", "")).toBe(0);
  });
});

describe("a stored sketch", () => {
  test("is read as it was written, with the number of words", () => {
    const sketch = shingleSketch(words("w", 30).join(" "));
    expect(readSketch(writeSketch(sketch))).toEqual(sketch);
    expect(sketch.words).toBe(30);
    const empty = shingleSketch("");
    expect(readSketch(writeSketch(empty))).toEqual(empty);
  });
  test.each([null, "", "2:5:00", "1:5:00", "1:x:", "1:5:zz", "nothing"])("%j is none", (text) => {
    expect(readSketch(text)).toBeNull();
  });
});

test("pairs of texts that are nearly the same are found, and no others", () => {
  const base = words("w", 200);
  const texts = [
    base,
    base.with(100, "other"),
    words("v", 200),
    base.slice(0, 150),
    words("v", 200),
    ["short"],
    ["short"],
  ];
  const sketches = texts.map((text) => shingleSketch(text.join(" ")));
  const all = sketches.map((one, at) =>
    sketches.flatMap((other, place) => (at !== place && sketchSimilarity(one, other) >= NEARLY_SAME ? [place] : [])),
  );
  expect(nearPairs(sketches)).toEqual(all);
  expect(all).toEqual([[1, 3], [0, 3], [4], [0, 1], [2], [], []]);
});
