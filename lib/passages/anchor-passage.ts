import type { Passage } from "@/lib/domain/passage";
import { type EvenText, evenText } from "./even-text";
import type { Range } from "./passage-of";

export interface Anchored extends Range {
  /** By what it was found: its place in the same text, its words alone, or its words and what stands around them. */
  readonly how: "position" | "quote" | "context";
}

/** Words this long are not found twice by chance. */
const TELLING = 24;
/** So many units around short words must still be there. */
const LEAST_FIT = 4;
/** By so many units one place must fit better than every other. */
const MARGIN = 4;

/**
 * Where the words of a passage stand in a text; null when they are gone, or when nothing tells which of several places is meant. What is
 * found always reads like the passage, but for blanks, soft hyphens, quotes and dashes.
 */
export function anchorPassage(passage: Passage, text: string, textSha256: string): Anchored | null {
  return anchorPassages([passage], text, textSha256)[0] ?? null;
}

/** The same for many passages of one text, which is read once. */
export function anchorPassages(
  passages: readonly Passage[],
  text: string,
  textSha256: string,
): readonly (Anchored | null)[] {
  let even: EvenText | null = null;
  return passages.map((passage) => {
    const { start, end, exact } = passage;
    if (passage.textSha256 === textSha256 && text.slice(start, end) === exact) return { start, end, how: "position" };
    even ??= evenText(text);
    return byWords(passage, even);
  });
}

interface Hit {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

function byWords(passage: Passage, even: EvenText): Anchored | null {
  const words = evenText(passage.exact).text.trim();
  if (words === "") return null;
  const prefix = evenText(passage.prefix).text;
  const suffix = evenText(passage.suffix).text;
  const hits: Hit[] = [];
  for (let at = even.text.indexOf(words); at >= 0; at = even.text.indexOf(words, at + 1))
    hits.push({
      at,
      before: sameBefore(even.text, at, prefix),
      after: sameAfter(even.text, at + words.length, suffix),
    });
  const [best, second] = hits.sort((a, b) => closeness(b) - closeness(a));
  if (best === undefined) return null;
  const whole = prefix.length + suffix.length;
  if (second === undefined) {
    const enough = words.length >= TELLING || closeness(best) >= Math.min(LEAST_FIT, whole);
    return enough ? found(even, best.at, words.length, "quote") : null;
  }
  const isClear =
    closeness(best) - closeness(second) >= MARGIN || (closeness(best) === whole && closeness(second) < whole);
  return isClear ? found(even, best.at, words.length, "context") : null;
}

const closeness = ({ before, after }: Hit): number => before + after;

function found({ at }: EvenText, from: number, length: number, how: Anchored["how"]): Anchored {
  const start = at[from] ?? 0;
  const last = at[from + length - 1] ?? start;
  return { start, end: last + 1, how };
}

/** How many units at the end of `prefix` stand right before `at`. */
function sameBefore(text: string, at: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && same < at && text[at - 1 - same] === prefix[prefix.length - 1 - same]) same += 1;
  return same;
}

/** How many units at the beginning of `suffix` stand right after `at`. */
function sameAfter(text: string, at: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && at + same < text.length && text[at + same] === suffix[same]) same += 1;
  return same;
}
