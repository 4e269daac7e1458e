/** Whether a UTF-16 unit belongs to a word: letters, digits and marks; halves of pairs count as letters. */
const inWord = new Uint8Array(0x10000);
let isReady = false;

function prepare(): void {
  for (let code = 0; code < 0x10000; code += 1) {
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    inWord[code] = isHalf || /[\p{L}\p{N}\p{M}\u00ad]/u.test(String.fromCharCode(code)) ? 1 : 0;
  }
  isReady = true;
}

/** Calls `each` with the edges of every word of a text, in order. */
export function eachWord(text: string, each: (start: number, end: number) => void): void {
  if (!isReady) prepare();
  let start = -1;
  for (let index = 0; index < text.length; index += 1) {
    if (inWord[text.charCodeAt(index)] === 1) {
      if (start < 0) start = index;
    } else if (start >= 0) {
      each(start, index);
      start = -1;
    }
  }
  if (start >= 0) each(start, text.length);
}

/** A word as words are compared: without accents and capitals. */
export function plainWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\p{M}\u00ad]/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}
