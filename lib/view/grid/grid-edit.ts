import { type GridColumn, type GridRow, gridColumns, isEmptyRow } from "./grid-columns";
import { type Block, columnsOfBlock } from "./read-block";

export type GridRows = readonly GridRow[];

/** A rectangle of cells, ends included: rows and places in `gridColumns`, the smaller first. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const MOST_GRID_ROWS = 2000;
const blank: GridRow = {};

/** The rows with some cells set; rows are added as needed, and empty ones at the end fall away. */
export function withCells(
  rows: GridRows,
  cells: readonly { readonly row: number; readonly column: GridColumn; readonly text: string }[],
): GridRows {
  const next = [...rows];
  const owned = new Map<number, Partial<Record<GridColumn, string>>>();
  for (const { row, column, text } of cells) {
    if (row >= MOST_GRID_ROWS) continue;
    while (next.length <= row) next.push(blank);
    const own = owned.get(row) ?? { ...next[row] };
    own[column] = text;
    owned.set(row, own);
    next[row] = own;
  }
  return trimmed(next);
}

/** The cells of an area, row by row. */
export function cellsIn(rows: GridRows, { top, bottom, left, right }: Area): string[][] {
  const columns = gridColumns.slice(left, right + 1);
  return Array.from({ length: bottom - top + 1 }, (_, at) => columns.map((column) => rows[top + at]?.[column] ?? ""));
}

export function cleared(rows: GridRows, area: Area): GridRows {
  return withCells(
    rows,
    each(area, rows.length, () => ""),
  );
}

/** The first row of an area repeated down to its last; an area of one row takes the row above it. */
export function filledDown(rows: GridRows, area: Area): GridRows {
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  if (from < 0) return rows;
  return withCells(
    rows,
    each({ ...area, top: from + 1 }, MOST_GRID_ROWS, (column) => rows[from]?.[column] ?? ""),
  );
}

/** Whole rows taken out. */
export function withoutRows(rows: GridRows, { top, bottom }: Pick<Area, "top" | "bottom">): GridRows {
  return trimmed(rows.filter((_, at) => at < top || at > bottom));
}

export interface Pasted {
  readonly rows: GridRows;
  /** The cells that were filled. */
  readonly area: Area;
  /** Rows of the block for which there was no room. */
  readonly left: number;
}

/**
 * A block set into the rows from a cell on; with a header each of its columns goes where the header says. One cell pasted over an area
 * fills all of it.
 */
export function withBlock(rows: GridRows, block: Block, at: Area): Pasted {
  const single = block.header === null && block.rows.length === 1 && block.rows[0]?.length === 1;
  if (single) {
    const text = block.rows[0]?.[0] ?? "";
    return {
      rows: withCells(
        rows,
        each(at, MOST_GRID_ROWS, () => text),
      ),
      area: at,
      left: 0,
    };
  }
  const columns = columnsOfBlock(block, gridColumns[at.left] ?? "indicator");
  const room = Math.max(Math.min(block.rows.length, MOST_GRID_ROWS - at.top), 0);
  const cells = block.rows
    .slice(0, room)
    .flatMap((cellsOfRow, down) =>
      columns.flatMap((column, across) =>
        column === null ? [] : [{ row: at.top + down, column, text: cellsOfRow[across] ?? "" }],
      ),
    );
  const places = columns.flatMap((column) => (column === null ? [] : [gridColumns.indexOf(column)]));
  const area = {
    ...{ top: at.top, bottom: at.top + Math.max(room - 1, 0) },
    ...{ left: Math.min(...places, gridColumns.length - 1), right: Math.max(...places, 0) },
  };
  return { rows: withCells(rows, cells), area, left: block.rows.length - room };
}

function each({ top, bottom, left, right }: Area, end: number, text: (column: GridColumn) => string) {
  const columns = gridColumns.slice(left, right + 1);
  const count = Math.max(Math.min(bottom, end - 1) - top + 1, 0);
  return Array.from({ length: count }, (_, at) => top + at).flatMap((row) =>
    columns.map((column) => ({ row, column, text: text(column) })),
  );
}

function trimmed(rows: GridRow[]): GridRows {
  let end = rows.length;
  while (end > 0 && isEmptyRow(rows[end - 1] ?? blank)) end -= 1;
  return rows.slice(0, end);
}
