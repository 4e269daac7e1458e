import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorPassage, anchorPassages } from "@/lib/passages/anchor-passage";
import { passageOf } from "@/lib/passages/passage-of";

const [A, B] = ["a".repeat(64), "b".repeat(64)];
const text = "Two cars came before dawn. The guards at the northern gate were asleep, and nobody rang the bell.";
const quote = "The guards at the northern gate were asleep";
const of = (words: string, whole = text) => {
  const start = whole.indexOf(words);
  return passageOf(whole, start, start + words.length, A);
};
const again = (words: string, changed: string, whole = text) => {
  const place = anchorPassage(of(words, whole), changed, B);
  return place === null ? null : { words: changed.slice(place.start, place.end), how: place.how };
};

describe("the place of a passage", () => {
  test("is its position in the same text", () => {
    expect(anchorPassage(of(quote), text, A)).toEqual({ start: 27, end: 70, how: "position" });
  });

  test("is looked for when the position does not hold what it should, whatever the hash says", () => {
    expect(anchorPassage({ ...of(quote), start: 28, end: 71 }, text, A)).toEqual({ start: 27, end: 70, how: "quote" });
  });

  test("moves with the words", () => {
    expect(again(quote, `A new lede.\n\n${text}`)).toEqual({ words: quote, how: "quote" });
    expect(again(quote, text.replace("Two cars came before dawn. ", ""))).toEqual({ words: quote, how: "quote" });
  });

  test("is none when the words are gone or say something else", () => {
    expect(again(quote, text.replace("northern", "southern"))).toBeNull();
    expect(again(quote, text.replace("asleep", "awake"))).toBeNull();
    expect(again(quote, "")).toBeNull();
  });

  test("is found over blanks, line ends, soft hyphens, quotes and dashes, and ends where the words end", () => {
    const whole = 'He said "we will be back" - and left at once, before noon.';
    const set = "He said “we will\u00a0be\r\n  ba\u00adck” — and left at once, before noon.";
    expect(again('"we will be back" - and left', set, whole)).toEqual({
      words: "“we will\u00a0be\r\n  ba\u00adck” — and left",
      how: "quote",
    });
  });

  test("of words that stand twice is told by what stands around them", () => {
    const whole = "In the north the army said nothing. In the south the army said nothing of the dead.";
    const second = whole.lastIndexOf("the army said");
    const passage = passageOf(whole, second, second + 13, A);
    const changed = `Update. ${whole}`;
    const place = anchorPassage(passage, changed, B);
    expect(place).toEqual({ start: second + 8, end: second + 21, how: "context" });
  });

  test("is none when two places fit alike", () => {
    const line = "x the army said nothing y. ";
    const whole = `${line.repeat(4)}`;
    const at = line.length + 2;
    expect(anchorPassage(passageOf(whole, at, at + 13, A), `News. ${whole}`, B)).toBeNull();
  });

  test("of a short word is not taken from another sentence that happens to have it", () => {
    const whole = "The convoy left Kati at noon.";
    expect(again("Kati", "Nobody in town had heard of (Kati) before.", whole)).toBeNull();
    expect(again("Kati", "On Friday the convoy left Kati.", whole)).toEqual({ words: "Kati", how: "quote" });
  });

  test("of many passages is the same as of each", () => {
    const changed = `A new lede. ${text.replace("bell", "alarm")}`;
    const passages = [of(quote), of("nobody rang the bell"), of("Two cars came before dawn")];
    expect(anchorPassages(passages, changed, B)).toEqual(passages.map((one) => anchorPassage(one, changed, B)));
    expect(anchorPassages(passages, changed, B)[1]).toBeNull();
  });
});

describe("whatever is changed elsewhere", () => {
  const filler = fc.stringMatching(/^[a-m .,\n]{0,60}$/);
  const words = "zulu yankee xray whiskey victor uniform";

  test("the words are found again, and nothing but the words", () => {
    fc.assert(
      fc.property(filler, filler, filler, filler, (before, after, newBefore, newAfter) => {
        const whole = `${before}${words}${after}`;
        const passage = passageOf(whole, before.length, before.length + words.length, A);
        const changed = `${newBefore}${words}${newAfter}`;
        const place = anchorPassage(passage, changed, B);
        expect(place).toMatchObject({ start: newBefore.length, end: newBefore.length + words.length });
      }),
    );
  });

  test("a word that was changed leaves an orphan", () => {
    fc.assert(
      fc.property(filler, filler, fc.integer({ min: 0, max: 5 }), (before, after, nth) => {
        const whole = `${before}${words}${after}`;
        const passage = passageOf(whole, before.length, before.length + words.length, A);
        const other = words
          .split(" ")
          .map((word, index) => (index === nth ? "tango" : word))
          .join(" ");
        expect(anchorPassage(passage, `${before}${other}${after}`, B)).toBeNull();
      }),
    );
  });

  test("any words of any text are at their position, and after a line more before them reads the same", () => {
    const any = fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(any, fc.nat(79), fc.nat(79), (whole, a, b) => {
        const [start, end] = [Math.min(a, b, whole.length - 1), Math.min(Math.max(a, b) + 1, whole.length)];
        const passage = passageOf(whole, start, end, A);
        expect(anchorPassage(passage, whole, A)).toEqual({ start, end, how: "position" });
        const moved = anchorPassage(passage, `One line more.\n${whole}`, B);
        const even = (one: string) => one.replace(/\s+|\u00ad/gu, " ");
        if (moved !== null && moved.how === "quote")
          expect(even(`One line more.\n${whole}`.slice(moved.start, moved.end)).trim()).toBe(
            even(passage.exact).trim(),
          );
      }),
    );
  });
});
