import type { Passage } from "@/lib/domain/passage";

/** How much of the text before and after the words is kept. */
const CONTEXT = 32;

/** The selectors of the words from `start` to `end` (UTF-16 units, end exclusive) of a text. */
export function passageOf(text: string, start: number, end: number, textSha256: string): Passage {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(cleanStart(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, cleanEnd(text, Math.min(text.length, end + CONTEXT))),
    start,
    end,
    textSha256,
  };
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A selection without the blanks at its edges, and never through the middle of a character; null when nothing is left. */
export function tidyRange(text: string, from: number, to: number): Range | null {
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  if (start === end) return null;
  while (start > 0 && continues(text, start)) start -= 1;
  while (end < text.length && continues(text, end)) end += 1;
  return { start, end };
}

/** True when the unit at `at` belongs to the character before it: the second half of a pair, or a mark that combines. */
function continues(text: string, at: number): boolean {
  return isLowHalf(text, at) || /^(?:\p{M}|\u200d)/u.test(text.slice(at, at + 2)) || text[at - 1] === "\u200d";
}

const cleanStart = (text: string, at: number): number => (isLowHalf(text, at) ? at + 1 : at);
const cleanEnd = (text: string, at: number): number => (isLowHalf(text, at) ? at - 1 : at);

function isLowHalf(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, here] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && here >= 0xdc00 && here <= 0xdfff;
}

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
