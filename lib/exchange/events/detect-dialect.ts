import { cellDecoder } from "./decode-cell";
import { type Delimiter, type Dialect, delimiters, type Encoding, type Newline } from "./import-mapping";
import { acledColumns, plainName, ucdpColumns } from "./known-formats";
import { isBlank, readRows } from "./read-rows";

const SAMPLE_ROWS = 200;

/** Delimiter, line end, header and tag row by the first piece of a file, as it is cut (see decode-cell.ts). */
export function detectDialect(sample: string, encoding: Encoding, isWhole: boolean): Dialect {
  const newline = newlineOf(sample);
  const base = { encoding, quote: '"' as const, newline, header: true, tagRow: false };
  let best: { readonly dialect: Dialect; readonly score: number } | null = null;
  for (const delimiter of delimiters) {
    const dialect = { ...base, delimiter };
    const score = evenness(sample, dialect, isWhole);
    if (best === null || score > best.score) best = { dialect, score };
  }
  const dialect = best?.dialect ?? { ...base, delimiter: "," satisfies Delimiter };
  const decode = cellDecoder(encoding);
  const [first = [], second = []] = sampleRows(sample, dialect, isWhole).map((cells) => cells.map(decode));
  const header = isHeader(first, second);
  return { ...dialect, header, tagRow: header && isTagRow(second) };
}

function sampleRows(sample: string, dialect: Dialect, isWhole: boolean): readonly (readonly string[])[] {
  return readRows(sample, dialect, isWhole)
    .rows.filter((cells) => !isBlank(cells))
    .slice(0, SAMPLE_ROWS);
}

/** How many rows have as many cells as most; more columns break a tie, and one column is no table. */
function evenness(sample: string, dialect: Dialect, isWhole: boolean): number {
  const rows = sampleRows(sample, dialect, isWhole);
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 1, times = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [];
  return width === 1 || rows.length === 0 ? 0 : times / rows.length + width / 10_000;
}

function newlineOf(sample: string): Newline {
  const bare = sample.replace(/"(?:[^"]|"")*"/g, "");
  if (/\r\n/.test(bare)) return "\r\n";
  if (/\n/.test(bare)) return "\n";
  return /\r/.test(bare) ? "\r" : "\n";
}

/** Names and no values: known ones, or words above numbers. */
export function isHeader(first: readonly string[], second: readonly string[]): boolean {
  const known = new Set([...ucdpColumns, ...acledColumns]);
  if (first.filter((cell) => known.has(plainName(cell))).length >= 4) return true;
  const isValue = (cell: string) => /^[\s\d.,:+/-]+$/.test(cell) && /\d/.test(cell);
  if (first.some(isValue)) return false;
  const filled = first.filter((cell) => cell.trim() !== "");
  if (new Set(filled.map(plainName)).size < filled.length) return false;
  return second.length === 0 || second.some(isValue) || filled.length === first.length;
}

function isTagRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => cell.trim().startsWith("#"));
}
