import { firstLetters } from "./first-letters";
import type { Range } from "./passage-of";
import { eachWord, plainWord } from "./words-of";

/** What is looked for: words in a row, `*` at the end of a word for any ending. */
export interface SoughtWords {
  readonly id: string;
  readonly text: string;
}

export interface Suggestion extends Range {
  /** The id of the words that were found. */
  readonly phrase: string;
}

interface Pattern {
  readonly phrase: string;
  readonly words: readonly Sought[];
  readonly order: number;
}
interface Sought {
  readonly word: string;
  readonly isBeginning: boolean;
}

/** What lies between two words of a phrase: blanks, hyphens and apostrophes, never the end of a sentence. */
const BETWEEN = /^[\s'’ʼ\-‐‑–—«»"“”]{1,4}$/u;

/**
 * Where the words of a list stand in a text, in order and without overlap: of those that begin earlier or at the same place, the longest;
 * of equals the first of the list. Capitals and accents make no difference, beginnings and ends of words do.
 */
export function suggest(text: string, sought: readonly SoughtWords[], most = Number.POSITIVE_INFINITY): Suggestion[] {
  const starters = startersOf(sought);
  const found: Suggestion[] = [];
  if (starters.exact.size === 0 && starters.beginnings.size === 0) return found;
  const infos = new Map<string, WordInfo>();
  const infoAt = (start: number, end: number): WordInfo => {
    const raw = text.slice(start, end);
    const known = infos.get(raw);
    if (known !== undefined) return known;
    const info = wordInfo(plainWord(raw), starters);
    infos.set(raw, info);
    return info;
  };
  /** The words since the first one that a longer phrase may still begin with. */
  const row: Placed[] = [];
  const settle = (isEnd: boolean) => {
    while (row.length > 0 && (isEnd || row.length >= starters.longest) && found.length < most) {
      const best = longestFrom(text, row);
      if (best === null) row.shift();
      else {
        found.push({ start: row[0]?.start ?? 0, end: row[best.count - 1]?.end ?? 0, phrase: best.phrase });
        row.splice(0, best.count);
      }
      while (row[0] !== undefined && row[0].info.patterns === null) row.shift();
    }
  };
  eachWord(text, (start, end) => {
    if (found.length >= most) return;
    if (row.length === 0 && !starters.may(text, start, end)) return;
    const info = infoAt(start, end);
    if (row.length === 0 && info.patterns === null) return;
    row.push({ start, end, info });
    settle(false);
  });
  settle(true);
  return found;
}

interface WordInfo {
  readonly plain: string;
  /** What may begin with this word, longest first; null: nothing. */
  readonly patterns: readonly Pattern[] | null;
}
interface Placed extends Range {
  readonly info: WordInfo;
}
interface Starters {
  readonly exact: ReadonlyMap<string, readonly Pattern[]>;
  readonly beginnings: ReadonlyMap<string, readonly Pattern[]>;
  readonly lengths: readonly number[];
  /** False for a word that begins no phrase, told by its first letters. */
  readonly may: (text: string, start: number, end: number) => boolean;
  /** Words of the longest phrase. */
  readonly longest: number;
}

function startersOf(sought: readonly SoughtWords[]): Starters {
  const exact = new Map<string, Pattern[]>();
  const beginnings = new Map<string, Pattern[]>();
  const firsts: Sought[] = [];
  let longest = 1;
  sought.forEach(({ id, text }, order) => {
    const words = soughtWords(text);
    const [first] = words;
    if (first === undefined) return;
    const starts = first.isBeginning ? beginnings : exact;
    starts.set(first.word, [...(starts.get(first.word) ?? []), { phrase: id, words, order }]);
    firsts.push(first);
    longest = Math.max(longest, words.length);
  });
  const lengths = [...new Set([...beginnings.keys()].map((one) => one.length))];
  return { exact, beginnings, lengths, may: firstLetters(firsts), longest };
}

/** The words of a phrase as they are compared; a `*` that ends no word says nothing. */
export function soughtWords(text: string): Sought[] {
  const words: Sought[] = [];
  eachWord(text, (start, end) =>
    words.push({ word: plainWord(text.slice(start, end)), isBeginning: text[end] === "*" }),
  );
  return words.filter(({ word }) => word !== "");
}

function wordInfo(plain: string, { exact, beginnings, lengths }: Starters): WordInfo {
  const patterns = [...(exact.get(plain) ?? [])];
  for (const length of lengths)
    if (length <= plain.length) patterns.push(...(beginnings.get(plain.slice(0, length)) ?? []));
  patterns.sort((a, b) => b.words.length - a.words.length || a.order - b.order);
  return { plain, patterns: patterns.length === 0 ? null : patterns };
}

function longestFrom(text: string, row: readonly Placed[]): { readonly phrase: string; readonly count: number } | null {
  for (const { phrase, words } of row[0]?.info.patterns ?? [])
    if (words.length <= row.length && words.every((word, nth) => fits(text, row, word, nth)))
      return { phrase, count: words.length };
  return null;
}

function fits(text: string, row: readonly Placed[], { word, isBeginning }: Sought, nth: number): boolean {
  const here = row[nth];
  if (here === undefined) return false;
  if (isBeginning ? !here.info.plain.startsWith(word) : here.info.plain !== word) return false;
  const before = row[nth - 1];
  return before === undefined || BETWEEN.test(text.slice(before.end, here.start));
}
