import type { Range } from "./passage-of";

export interface TextBlock extends Range {
  /** True when it goes on within a paragraph that is too long to be drawn in one piece. */
  readonly continues: boolean;
}

const BREAK = String.raw`(?:\r\n|\r(?!\n)|\n)`;
const EMPTY_LINES = new RegExp(`${BREAK}[^\\S\\r\\n]*${BREAK}\\s*`, "g");
const LONGEST = 6000;

/** Where the paragraphs of a plain text stand, without the empty lines that part them; very long ones in pieces that end at a blank. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let from = 0;
  for (const gap of text.matchAll(EMPTY_LINES)) {
    addParagraph(blocks, text, from, gap.index);
    from = gap.index + gap[0].length;
  }
  addParagraph(blocks, text, from, text.length);
  return blocks;
}

function addParagraph(blocks: TextBlock[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  let continues = false;
  while (start < end) {
    const stop = end - start <= LONGEST ? end : cutBefore(text, start, start + LONGEST);
    blocks.push({ start, end: stop, continues });
    start = stop;
    continues = true;
  }
}

/** The last blank before `to`, so that no word is cut; without one, a place that cuts no pair of units. */
function cutBefore(text: string, from: number, to: number): number {
  for (let at = to; at > from + LONGEST / 2; at -= 1) if (/\s/.test(text.charAt(at - 1))) return at;
  const code = text.charCodeAt(to);
  return code >= 0xdc00 && code <= 0xdfff ? to - 1 : to;
}
