import type { Encoding } from "./import-mapping";

/**
 * Files of one byte a unit are cut into cells as bytes (each character stands for one byte), so that a place in the text is a place in
 * the file; a cell becomes text here. Files in UTF-16 are text from the start.
 */
export function cellDecoder(encoding: Encoding): (cell: string) => string {
  if (encoding === "utf-16le" || encoding === "utf-16be") return (cell) => cell;
  const decoder = new TextDecoder(encoding);
  return (cell) => (BEYOND_ASCII.test(cell) ? decoder.decode(bytesOf(cell)) : cell);
}

const BEYOND_ASCII = /[\x80-\xff]/;

let scratch = new Uint8Array(4096);

/** Cells are decoded one after the other, so one piece of memory serves them all. */
function bytesOf(cell: string): Uint8Array {
  if (cell.length > scratch.length) scratch = new Uint8Array(cell.length * 2);
  for (let index = 0; index < cell.length; index++) scratch[index] = cell.charCodeAt(index);
  return scratch.subarray(0, cell.length);
}

/** How many bytes a character of the cut text stands for. */
export function unitBytes(encoding: Encoding): 1 | 2 {
  return encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
}
