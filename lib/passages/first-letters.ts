import { plainWord } from "./words-of";

const UNKNOWN = 0xffff;
/** Stands for a unit that does not become exactly one other: a mark, half of a pair, a ligature. */
const IRREGULAR = 0;
const folded = new Uint16Array(0x10000).fill(UNKNOWN);

function foldedUnit(code: number): number {
  const known = folded[code] ?? IRREGULAR;
  if (known !== UNKNOWN) return known;
  const plain = plainWord(String.fromCharCode(code));
  const unit = plain.length === 1 ? plain.charCodeAt(0) : IRREGULAR;
  folded[code] = unit === UNKNOWN ? IRREGULAR : unit;
  return folded[code] ?? IRREGULAR;
}

const END = 1;
const SIZE = 1 << 16;
const mixed = (a: number, b: number, c: number): number => (Math.imul(a, 961) + Math.imul(b, 31) + c) & (SIZE - 1);

/**
 * A quick look at a word's first three letters that says no for most words that are not sought, and never for one that is: so that
 * long texts are read fast.
 */
export function firstLetters(
  sought: readonly { readonly word: string; readonly isBeginning: boolean }[],
): (text: string, start: number, end: number) => boolean {
  const isShort = sought.some(({ word, isBeginning }) => isBeginning && word.length < 3);
  if (isShort) return () => true;
  const may = new Uint8Array(SIZE);
  const unit = (word: string, nth: number) => (nth < word.length ? word.charCodeAt(nth) : END);
  for (const { word } of sought) may[mixed(unit(word, 0), unit(word, 1), unit(word, 2))] = 1;
  return (text, start, end) => {
    const a = foldedUnit(text.charCodeAt(start));
    const b = start + 1 < end ? foldedUnit(text.charCodeAt(start + 1)) : END;
    const c = start + 2 < end ? foldedUnit(text.charCodeAt(start + 2)) : END;
    if (a === IRREGULAR || b === IRREGULAR || c === IRREGULAR) return true;
    return may[mixed(a, b, c)] === 1;
  };
}
