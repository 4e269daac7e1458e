import { type DateOrderFound, findDateOrder } from "./date-order";
import type { Dialect, EventFormat, FieldSource, ImportField, ImportMapping } from "./import-mapping";
import { importFields } from "./import-mapping";
import { acledColumns, fieldNames, likelyNames, plainName, ucdpColumns } from "./known-formats";

export interface MappingProposal {
  readonly mapping: ImportMapping;
  readonly dates: DateOrderFound;
}

/** Which dataset a file is of: by the names of its columns, or by its shape where a release has no header row. */
export function formatOf(columns: readonly string[], first: readonly string[], hasHeader: boolean): EventFormat {
  if (!hasHeader) {
    const isUcdp = first.length === ucdpColumns.length && /^[123]$/.test((first[5] ?? "").trim());
    if (isUcdp && /^\d{4}-\d{2}-\d{2}/.test(first[38] ?? "")) return "ucdp";
    const isAcled = first.length === acledColumns.length && /^[A-Z]{3}\d+$/.test((first[0] ?? "").trim());
    return isAcled ? "acled" : "columns";
  }
  const names = new Set(columns.map(plainName));
  const all = (...wanted: string[]) => wanted.every((name) => names.has(name));
  if (all("id", "type_of_violence", "date_start", "date_end", "latitude", "longitude")) return "ucdp";
  if (all("event_date", "event_type", "actor1", "latitude", "longitude", "fatalities")) return "acled";
  return "columns";
}

/** A first mapping of a file from what its header and its first rows say; `rows` are those below the header. */
export function proposeMapping(
  dialect: Dialect,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): MappingProposal {
  const first = rows[0] ?? [];
  const format = formatOf(header, first, dialect.header);
  const columns = columnNames(dialect, format, header, first);
  const names = columns.map(plainName);
  const wanted = format === "columns" ? likelyNames : fieldNames[format];
  const fields: Partial<Record<ImportField, FieldSource>> = {};
  for (const field of importFields) {
    const column = (wanted[field] ?? []).map((name) => names.indexOf(name)).find((place) => place >= 0);
    if (column !== undefined) fields[field] = { column };
  }
  const day = fields.occurredOn !== undefined && "column" in fields.occurredOn ? fields.occurredOn.column : 0;
  const above = headRows(dialect);
  const dates = findDateOrder(rows.map((cells, index) => ({ row: index + 1 + above, value: cells[day] ?? "" })));
  const mapping: ImportMapping = {
    ...{ name: "", format, dialect, columns, fields, swapCoordinates: false },
    dataset: format === "columns" ? "other" : format,
    dateOrder: dates.order ?? "dmy",
    decimal: decimalOf(rows, fields.latitude),
  };
  return { mapping, dates };
}

/** How many rows stand above the first event. */
export function headRows({ header, tagRow }: Dialect): number {
  return (header ? 1 : 0) + (tagRow ? 1 : 0);
}

function columnNames(
  dialect: Dialect,
  format: EventFormat,
  header: readonly string[],
  first: readonly string[],
): string[] {
  if (dialect.header)
    return header.map((name) =>
      name
        .replace(/^\uFEFF/, "")
        .trim()
        .slice(0, 300),
    );
  if (format === "ucdp") return [...ucdpColumns];
  if (format === "acled") return [...acledColumns];
  return first.map((_, index) => String(index + 1));
}

function decimalOf(rows: readonly (readonly string[])[], source: FieldSource | undefined): "." | "," {
  if (source === undefined || !("column" in source)) return ".";
  const cells = rows.map((cells) => cells[source.column] ?? "");
  return cells.some((cell) => /^\s*-?\d+,\d+\s*$/.test(cell)) ? "," : ".";
}

/** The same for files that come from the same place: what a remembered mapping is found by. */
export function headerSignature(columns: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of columns.map(plainName).join("\n")) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return `${columns.length}-${hash.toString(16).padStart(8, "0")}`;
}
