import type { Encoding } from "./import-mapping";

export interface EncodingFound {
  readonly encoding: Encoding;
  /** Bytes of the mark at the beginning, which are no text. */
  readonly mark: number;
  /** How it is known. */
  readonly because: "mark" | "zeros" | "valid" | "invalid";
}

/** The encoding of a file by its first bytes, and by whether all of it is valid UTF-8. */
export function detectEncoding(head: Uint8Array, isUtf8: boolean): EncodingFound {
  const mark = markOf(head);
  if (mark !== null) return { ...mark, because: "mark" };
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 5;
  if (odd > many && even < many / 10) return { encoding: "utf-16le", mark: 0, because: "zeros" };
  if (even > many && odd < many / 10) return { encoding: "utf-16be", mark: 0, because: "zeros" };
  return isUtf8
    ? { encoding: "utf-8", mark: 0, because: "valid" }
    : { encoding: "windows-1252", mark: 0, because: "invalid" };
}

/** The mark that a file of this encoding may begin with. */
export function markOf(head: Uint8Array): { readonly encoding: Encoding; readonly mark: number } | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", mark: 2 };
  return null;
}
