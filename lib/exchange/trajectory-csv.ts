/** What a cell may hold; numbers are written as they are, with a point and no grouping. */
export type CsvCell = string | number | null;

const FORMULA = /^[=+\-@\t\r\0]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * One cell as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe in front, unless it
 * is a number.
 */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of cells with CRLF after each, the header first. */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

export interface TrajectoryDay {
  readonly day: string;
  readonly projected: boolean;
  readonly findings: number;
  readonly p: readonly number[];
  readonly permille: readonly number[];
}

/**
 * The whole trajectory, one day a line: printed scores in percent that add to 100.0, then the full probabilities.
 * Scenario ids head the columns, so that the file reads the same in every language.
 */
export function trajectoryCsv(scenarioIds: readonly string[], days: readonly TrajectoryDay[]): string {
  const header = [
    "day",
    "kind",
    "findings",
    ...scenarioIds.map((id) => `${id} %`),
    ...scenarioIds.map((id) => `${id} probability`),
  ];
  const rows = days.map((day): CsvCell[] => [
    day.day,
    day.projected ? "projected" : "scored",
    day.findings,
    ...day.permille.map((value) => (value / 10).toFixed(1)),
    ...day.p,
  ]);
  return csvText(header, rows);
}
