import { describe, expect, test } from "vitest";
import { textBlocks } from "@/lib/passages/text-blocks";
import { edgeWord, stepWord, type WordWalk, wordAt } from "@/lib/view/reading/word-steps";

const text = "Two cars came.\n\nThe guards, 😀 asleep, saw l’aube.";
const walk: WordWalk = { text, blocks: textBlocks(text), language: "en" };
const said = (place: { start: number; end: number } | null) =>
  place === null ? null : text.slice(place.start, place.end);
const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

describe("a caret that goes word by word", () => {
  test("finds the word at a place, or the next one", () => {
    expect(said(wordAt(walk, 0))).toBe("Two");
    expect(said(wordAt(walk, 5))).toBe("cars");
    expect(said(wordAt(walk, 14))).toBe("The");
    expect(said(wordAt(walk, 999))).toBe("l’aube");
    expect(wordAt({ ...walk, text: "...", blocks: [{ start: 0, end: 3 }] }, 0)).toBeNull();
  });

  test("goes on over the ends of paragraphs, both ways, and stays at the ends of the text", () => {
    expect(said(stepWord(walk, at("came"), 1))).toBe("The");
    expect(said(stepWord(walk, at("The"), -1))).toBe("came");
    expect(said(stepWord(walk, at("guards"), 1))).toBe("asleep");
    expect(said(stepWord(walk, at("Two"), -1))).toBe("Two");
    expect(said(stepWord(walk, at("l’aube"), 1))).toBe("l’aube");
  });

  test("goes to the first and the last word of its paragraph", () => {
    expect(said(edgeWord(walk, at("asleep"), "first"))).toBe("The");
    expect(said(edgeWord(walk, at("Two"), "last"))).toBe("came");
  });
});
