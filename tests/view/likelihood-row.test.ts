import { describe, expect, test } from "vitest";
import { likelihoodWords } from "@/lib/domain/standards/likelihood-words";
import { normaliseRow, rowFromWords, wordsOfRow } from "@/lib/view/likelihood-row";

const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0);

describe("rowFromWords", () => {
  test("words that add to 1 keep their numbers", () => {
    expect(rowFromWords(["usually", "rarely"])).toEqual([0.9, 0.1]);
    expect(rowFromWords(["almost-always", "almost-never"])).toEqual([0.98, 0.02]);
  });
  test("others are normalised over the levels: .70 .30 .10 of 1.10", () => {
    expect(rowFromWords(["often", "sometimes", "rarely"])).toEqual([0.6364, 0.2727, 0.0909]);
  });
  test("the same word everywhere says nothing, in a row that still adds to 1", () => {
    expect(rowFromWords(["often", "often", "often"])).toEqual([0.3334, 0.3333, 0.3333]);
  });
  test("twelve levels: the smallest share is not rounded away", () => {
    const row = rowFromWords(["almost-never", ...new Array<"almost-always">(11).fill("almost-always")]);
    expect(row[0]).toBeCloseTo(0.02 / 10.8, 4);
    expect(row[0]).toBeGreaterThan(0);
    expect(Math.abs(sum(row) - 1)).toBeLessThan(1e-12);
  });
});

describe("normaliseRow", () => {
  test("keeps proportions and zeros", () => {
    expect(normaliseRow([2, 0, 6])).toEqual([0.25, 0, 0.75]);
  });
  test("an empty row becomes an even one", () => {
    expect(normaliseRow([0, 0])).toEqual([0.5, 0.5]);
  });
});

describe("wordsOfRow", () => {
  test("finds the natural words", () => {
    expect(wordsOfRow([0.9, 0.1])).toEqual(["usually", "rarely"]);
    expect(wordsOfRow([0.25, 0.25, 0.25, 0.25])).toEqual(["sometimes", "sometimes", "sometimes", "sometimes"]);
    expect(wordsOfRow([1, 0])).toEqual(["almost-always", "almost-never"]);
  });
  test("gives back every row that three words can make", () => {
    const words = likelihoodWords.map(({ word }) => word);
    for (const a of words)
      for (const b of words)
        for (const c of words) {
          const row = rowFromWords([a, b, c]);
          const again = rowFromWords(wordsOfRow(row));
          again.forEach((value, level) => {
            expect(Math.abs(value - (row[level] ?? 0)), `${a} ${b} ${c}`).toBeLessThan(0.0006);
          });
        }
  });
});
