import Papa from "papaparse";
import { z } from "zod";
import type { Dialect } from "./import-mapping";

const Parsed = z.object({ data: z.array(z.array(z.string())), meta: z.object({ cursor: z.number() }) });

export interface RowsRead {
  readonly rows: readonly (readonly string[])[];
  /** How many characters of the text these rows and their line ends take. */
  readonly used: number;
}

/**
 * The rows of a piece of a file. Unless it is the file's end, the last row may be cut short and is left for the next piece, so a quoted
 * line break at the border of two pieces stays inside its cell.
 */
export function readRows(text: string, { delimiter, quote, newline }: Dialect, isEnd: boolean): RowsRead {
  const parser = new Papa.Parser({ delimiter, quoteChar: quote, newline });
  const { data, meta } = trusted(parser.parse(text, 0, !isEnd));
  return { rows: data, used: isEnd ? text.length : meta.cursor };
}

/** The parser's own types say nothing of its answer; looking at the shape of a hundred thousand cells would cost more than reading them. */
function trusted(answer: unknown): z.infer<typeof Parsed> {
  return isParsed(answer) ? answer : Parsed.parse(answer);
}

function isParsed(answer: unknown): answer is z.infer<typeof Parsed> {
  return typeof answer === "object" && answer !== null && "data" in answer && "meta" in answer;
}

/** A line without anything in it is no row. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.length === 0 || (cells.length === 1 && (cells[0] ?? "").trim() === "");
}
