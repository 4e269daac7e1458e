import { type GridColumn, gridColumns } from "@/lib/view/grid/grid-columns";
import {
  type Area,
  cleared,
  filledDown,
  type GridRows,
  MOST_GRID_ROWS,
  withBlock,
  withCells,
  withoutRows,
} from "@/lib/view/grid/grid-edit";
import type { Block } from "@/lib/view/grid/read-block";

export interface Spot {
  readonly row: number;
  /** A place in `gridColumns`. */
  readonly column: number;
}

/** What the grid holds, where one is in it, and how to go back. */
export interface SheetState {
  readonly rows: GridRows;
  readonly past: readonly GridRows[];
  readonly future: readonly GridRows[];
  readonly active: Spot;
  /** The other corner of the selection. */
  readonly anchor: Spot;
  /** The text in the open cell; null while none is open. */
  readonly editing: string | null;
  /** Rises with every move that should take the keyboard along. */
  readonly focus: number;
  /** What the last paste did. */
  readonly pasted: { readonly rows: number; readonly left: number; readonly unknown: readonly string[] } | null;
}

export type SheetAction =
  | { readonly do: "move"; readonly to: Spot; readonly extend?: boolean }
  | { readonly do: "selectAll" }
  | { readonly do: "open"; readonly text?: string }
  | { readonly do: "type"; readonly text: string }
  | { readonly do: "commit"; readonly go?: "down" | "right" | "left" }
  | { readonly do: "cancel" }
  | { readonly do: "set"; readonly row: number; readonly column: GridColumn; readonly text: string }
  | { readonly do: "clear" }
  | { readonly do: "fillDown" }
  | { readonly do: "removeRows" }
  | { readonly do: "paste"; readonly block: Block }
  | { readonly do: "undo" }
  | { readonly do: "redo" }
  /** Other rows without a way back: a draft that was kept, or nothing after a save. */
  | { readonly do: "replace"; readonly rows: GridRows };

const MOST_BACK = 100;
const LAST = gridColumns.length - 1;
const origin: Spot = { row: 0, column: 0 };

export const emptySheet: SheetState = {
  ...{ rows: [], past: [], future: [], active: origin, anchor: origin, editing: null, focus: 0, pasted: null },
};

/** How many rows are shown: some empty ones follow what is filled. */
export function shownRows(rows: GridRows): number {
  return Math.min(Math.max(rows.length + 20, 30), MOST_GRID_ROWS);
}

export function areaOf({ active, anchor }: Pick<SheetState, "active" | "anchor">): Area {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

export function sheetAfter(state: SheetState, action: SheetAction): SheetState {
  switch (action.do) {
    case "move":
      return at(state, action.to, action.extend === true);
    case "selectAll":
      return {
        ...state,
        anchor: origin,
        active: { row: Math.max(state.rows.length - 1, 0), column: LAST },
        focus: state.focus + 1,
      };
    case "open":
      return { ...state, anchor: state.active, editing: action.text ?? textAt(state, state.active) };
    case "type":
      return { ...state, editing: action.text };
    case "commit":
      return committed(state, action.go);
    case "cancel":
      return state.editing === null
        ? { ...state, anchor: state.active, focus: state.focus + 1 }
        : { ...state, editing: null, focus: state.focus + 1 };
    case "set":
      return changed(state, withCells(state.rows, [action]));
    case "clear":
      return changed(state, cleared(state.rows, areaOf(state)));
    case "fillDown":
      return changed(state, filledDown(state.rows, areaOf(state)));
    case "removeRows":
      return at(changed(state, withoutRows(state.rows, areaOf(state))), { ...state.active, row: areaOf(state).top });
    case "paste":
      return pasted(state, action.block);
    case "undo":
      return turned(state, "past");
    case "redo":
      return turned(state, "future");
    case "replace":
      return { ...emptySheet, rows: action.rows, focus: state.focus };
  }
}

function at(state: SheetState, to: Spot, extend = false): SheetState {
  const row = Math.min(Math.max(to.row, 0), shownRows(state.rows) - 1);
  const active = { row, column: Math.min(Math.max(to.column, 0), LAST) };
  return { ...state, active, anchor: extend ? state.anchor : active, editing: null, focus: state.focus + 1 };
}

function textAt({ rows }: SheetState, { row, column }: Spot): string {
  const name = gridColumns[column];
  return name === undefined ? "" : (rows[row]?.[name] ?? "");
}

function committed(state: SheetState, go: "down" | "right" | "left" | undefined): SheetState {
  const { editing, active } = state;
  const column = gridColumns[active.column];
  if (editing === null || column === undefined) return state;
  const same = editing === textAt(state, active);
  const next = same
    ? { ...state, editing: null }
    : changed({ ...state, editing: null }, withCells(state.rows, [{ row: active.row, column, text: editing }]));
  if (go === "down") return at(next, { ...active, row: active.row + 1 });
  if (go === "left") return at(next, beside(active, -1));
  return go === "right" ? at(next, beside(active, 1)) : next;
}

/** The cell before or after; past the end of a row the next one begins. */
function beside({ row, column }: Spot, step: number): Spot {
  const next = column + step;
  if (next > LAST) return { row: row + 1, column: 0 };
  return next < 0 ? { row: Math.max(row - 1, 0), column: row === 0 ? 0 : LAST } : { row, column: next };
}

function pasted(state: SheetState, block: Block): SheetState {
  const { rows, area, left } = withBlock(state.rows, block, areaOf(state));
  return {
    ...changed(state, rows),
    anchor: { row: area.top, column: area.left },
    active: { row: area.bottom, column: area.right },
    focus: state.focus + 1,
    pasted: { rows: area.bottom - area.top + 1, left, unknown: block.unknown },
  };
}

function changed(state: SheetState, rows: GridRows): SheetState {
  if (rows === state.rows) return state;
  return { ...state, rows, past: [...state.past, state.rows].slice(-MOST_BACK), future: [], pasted: null };
}

function turned(state: SheetState, from: "past" | "future"): SheetState {
  const rows = state[from].at(-1);
  if (rows === undefined) return state;
  const rest = state[from].slice(0, -1);
  const other = from === "past" ? state.future : state.past;
  const kept = [...other, state.rows];
  const both = from === "past" ? { past: rest, future: kept } : { past: kept, future: rest };
  return { ...state, ...both, rows, editing: null, focus: state.focus + 1, pasted: null };
}
