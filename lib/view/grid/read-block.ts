import Papa from "papaparse";
import { columnOfHeader, type FileColumn, type GridColumn, gridColumns } from "./grid-columns";

/** A block of cells from a spreadsheet or a text. */
export interface Block {
  /** What each column of the block is by its header; null for a header of none of ours; without a header row this is null. */
  readonly header: readonly (FileColumn | null)[] | null;
  /** Headers that no column was found for. */
  readonly unknown: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Cells of a text: tabs when it has any outside its quotes, else the separator that it seems to use. Cells may hold line breaks. */
export function readBlock(text: string): Block {
  const clean = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "");
  const { data } = Papa.parse<string[]>(clean, {
    delimiter: clean.replace(/"[^"]*"/g, "").includes("\t") ? "\t" : "",
    delimitersToGuess: [",", ";", "|"],
    newline: "\n",
  });
  const [first = [], ...rest] = data;
  const header = headerOf(first);
  return header === null
    ? { header, unknown: [], rows: data }
    : { header, unknown: first.filter((name, at) => header[at] === null && name.trim() !== ""), rows: rest };
}

/** A first row is a header when it names two of our columns, and at least half of what it says names one. */
function headerOf(row: readonly string[]): (FileColumn | null)[] | null {
  const columns = row.map(columnOfHeader);
  const said = row.filter((name) => name.trim() !== "").length;
  const known = columns.filter((column) => column !== null).length;
  if (known < 2 || known * 2 < said) return null;
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : null));
}

/** The columns of the grid that a block fills: by its header, or from a column on. */
export function columnsOfBlock({ header, rows }: Block, from: GridColumn): (GridColumn | null)[] {
  if (header !== null) return header.map((column) => gridColumns.find((one) => one === column) ?? null);
  const start = gridColumns.indexOf(from);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, at) => gridColumns[start + at] ?? null);
}

/** Cells as text for the clipboard: tabs between, quotes where a spreadsheet needs them. */
export function blockText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}
