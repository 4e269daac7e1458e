import type { Range } from "@/lib/passages/passage-of";

/** The words of a stretch of text, by the rules of its language; signs and blanks are none. */
export function wordsIn(text: string, { start, end }: Range, language: string | undefined): Range[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const words: Range[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end)))
    if (isWordLike === true) words.push({ start: start + index, end: start + index + segment.length });
  return words;
}

/** Where a caret walks: the blocks of a text, word by word. */
export interface WordWalk {
  readonly text: string;
  readonly blocks: readonly Range[];
  readonly language: string | undefined;
}

/** The word at a place, else the next one, else the last; null in a text without words. */
export function wordAt(walk: WordWalk, at: number): Range | null {
  let last: Range | null = null;
  for (const block of walk.blocks.slice(Math.max(0, blockAt(walk, at)))) {
    const words = wordsIn(walk.text, block, walk.language);
    const here = words.find((word) => word.end > at);
    if (here !== undefined) return here;
    last = words.at(-1) ?? last;
  }
  return last ?? stepWord(walk, { start: at, end: at }, -1);
}

/** The next word, or the one before; the same one at either end of the text. */
export function stepWord(walk: WordWalk, from: Range, step: 1 | -1): Range | null {
  const { text, blocks, language } = walk;
  for (let index = Math.max(0, blockAt(walk, from.start)); index >= 0 && index < blocks.length; index += step) {
    const block = blocks[index];
    if (block === undefined) break;
    const words = wordsIn(text, block, language);
    const next =
      step === 1
        ? words.find(({ start }) => start >= from.end && start > from.start)
        : words.findLast(({ end }) => end <= from.start);
    if (next !== undefined) return next;
  }
  return from.end > from.start ? from : null;
}

/** The first or the last word of the block that holds a word. */
export function edgeWord(walk: WordWalk, from: Range, edge: "first" | "last"): Range {
  const block = walk.blocks[blockAt(walk, from.start)];
  const words = block === undefined ? [] : wordsIn(walk.text, block, walk.language);
  return (edge === "first" ? words[0] : words.at(-1)) ?? from;
}

/** The block that holds a place, or the last one before it; -1 before the first. */
function blockAt({ blocks }: WordWalk, at: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
