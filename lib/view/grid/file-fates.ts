import { unguarded } from "@/lib/exchange/findings-csv";
import { type FileColumn, fileColumns, type GridColumn, type GridRow, gridColumns, isEmptyRow } from "./grid-columns";
import { plainText } from "./plain-text";
import type { Block } from "./read-block";
import type { DayOrder } from "./read-day";
import { type CellProblem, type GridWords, type ReadyRow, readRow } from "./read-row";
import { reportKey } from "./report-key";

/** What becomes of a row of a file. */
export type Fate = "new" | "joins" | "same" | "withdrawn" | "invalid" | "empty";

export interface FatedRow {
  /** Its line in the file, by records: the header is 1. */
  readonly line: number;
  readonly cells: GridRow;
  readonly fate: Fate;
  readonly problems: readonly CellProblem[];
  /** What is sent, for `new` and `joins`. */
  readonly send: FileSend | null;
}

/** A row for the batch door. */
export interface FileSend extends ReadyRow {
  readonly separate: boolean;
  readonly together: string;
}

/** What is there already, as far as a file needs it. */
export interface There {
  /** How many reports there are of each `reportKey`. */
  readonly reports: ReadonlyMap<string, number>;
  /** The places that have a finding: `placeKey`. */
  readonly places: ReadonlySet<string>;
  /** The ids of the findings that stand. */
  readonly findings: ReadonlySet<string>;
  readonly incidentTitles: ReadonlyMap<string, string>;
}

/** Where reports meet in one finding. Events without an incident never do. */
export function placeKey(indicator: string, level: string | null, occurredOn: string, incident: string): string | null {
  if (incident === "") return level === null ? null : `${indicator} day ${occurredOn}`;
  return `${indicator} incident ${plainText(incident)} ${occurredOn}`;
}

/** The fate of every row, in order. A file that is read again finds all its reports there, and changes nothing. */
export function fileFates(block: Block, words: GridWords, order: DayOrder | null, there: There): FatedRow[] {
  const reports = new Map(there.reports);
  const taken = new Map<string, string>();
  const begun = new Set<string>();
  const columns = block.header ?? fileColumns.map((_, at) => gridColumns[at] ?? null);
  return block.rows.map((texts, index): FatedRow => {
    const named = namedCells(columns, texts);
    const cells = gridCells(named);
    const row = { line: index + 2, cells, problems: [], send: null };
    if (isEmptyRow(cells)) return { ...row, fate: "empty" };
    if (plainText(named.status ?? "") === "withdrawn") return { ...row, fate: "withdrawn" };
    const { problems, ready } = readRow(withoutUnknownDocument(cells, words), words, order);
    if (ready === null) return { ...row, fate: "invalid", problems };
    const { finding, report, incidentTitle } = ready;
    const incident = incidentTitle === "" ? (there.incidentTitles.get(finding.incidentId ?? "") ?? "") : incidentTitle;
    const key = reportKey({ ...finding, ...report, incidentTitle: incident });
    const known = reports.get(key) ?? 0;
    if (known > 0) {
      reports.set(key, known - 1);
      return { ...row, fate: "same" };
    }
    const group = (named.finding ?? "").trim().slice(0, 80);
    const place = placeKey(finding.indicator, report.level, finding.occurredOn, incident);
    const first = group === "" || !(begun.has(group) || there.findings.has(group));
    const owner = place === null ? undefined : taken.get(place);
    const separate = first && group !== "" && owner !== undefined && owner !== group;
    const joins = !first || (!separate && place !== null && (owner !== undefined || there.places.has(place)));
    if (place !== null && owner === undefined) taken.set(place, group);
    if (group !== "") begun.add(group);
    return { ...row, fate: joins ? "joins" : "new", send: { ...ready, separate, together: group } };
  });
}

function namedCells(columns: readonly (FileColumn | null)[], texts: readonly string[]) {
  const named: Partial<Record<FileColumn, string>> = {};
  columns.forEach((column, at) => {
    if (column !== null) named[column] = unguarded(texts[at] ?? "");
  });
  return named;
}

function gridCells(named: Partial<Record<FileColumn, string>>): GridRow {
  const cells: Partial<Record<GridColumn, string>> = {};
  for (const column of gridColumns) if (named[column] !== undefined) cells[column] = named[column];
  return cells;
}

/** A copy of an assessment does not have its documents: what was quoted from them stays, without the link. */
function withoutUnknownDocument(cells: GridRow, words: GridWords): GridRow {
  const document = (cells.document ?? "").trim();
  const known = document === "" || words.documents.has(document) || words.documents.has(plainText(document));
  return known ? cells : { ...cells, document: "" };
}
