/** Words that follow each other, as one mark of a text. */
const SHINGLE_WORDS = 5;
export const SKETCH_SLOTS = 128;

export interface TextSketch {
  /** How many words the text has. */
  readonly words: number;
  /** Of each of 128 orders of all possible shingles the first that the text has; empty for a text without words. */
  readonly slots: Uint32Array;
}

/**
 * A short likeness of a text: two sketches agree in about the share of their slots that their texts have shingles of five words in common.
 * Case, accents written in two ways, punctuation and line breaks make no difference.
 * Source: A. Broder, On the resemblance and containment of documents, 1997.
 */
export function shingleSketch(text: string): TextSketch {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return { words: 0, slots: new Uint32Array() };
  const slots = new Uint32Array(SKETCH_SLOTS).fill(0xffffffff);
  const hashes = words.map(hashOf);
  const size = Math.min(SHINGLE_WORDS, words.length);
  const seen = new Set<number>();
  for (let from = 0; from + size <= hashes.length; from++) {
    let shingle = 0x811c9dc5;
    for (let at = from; at < from + size; at++) shingle = mixed(Math.imul(shingle, 31) + (hashes[at] ?? 0));
    if (seen.has(shingle)) continue;
    seen.add(shingle);
    for (let slot = 0; slot < SKETCH_SLOTS; slot++) {
      const place = mixed(shingle ^ (ORDERS[slot] ?? 0));
      if (place < (slots[slot] ?? 0)) slots[slot] = place;
    }
  }
  return { words: words.length, slots };
}

/** FNV-1a over the letters. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The end of MurmurHash3: each bit of the number moves each bit of the result. */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const ORDERS = Uint32Array.from({ length: SKETCH_SLOTS }, (_, slot) => mixed(Math.imul(slot + 1, 0x9e3779b9)));
