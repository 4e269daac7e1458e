import type { KeyboardEvent } from "react";
import { gridColumns } from "@/lib/view/grid/grid-columns";
import { type SheetAction, type SheetState, shownRows } from "./sheet-state";

const PAGE = 15;
const LAST = gridColumns.length - 1;

/** What a key does in the grid while no cell is open; null for keys that are not its own. */
export function gridKey(event: KeyboardEvent, state: SheetState): SheetAction | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const move = moveOf(event, state, ctrl);
  if (move !== null) return { do: "move", to: move, extend: event.shiftKey };
  if (ctrl) return ctrlKey(event, state);
  switch (event.key) {
    case "Enter":
    case "F2":
      return { do: "open" };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    case "Escape":
      return { do: "cancel" };
    default:
      return event.key.length === 1 && event.key !== " " ? { do: "open", text: event.key } : null;
  }
}

function ctrlKey(event: KeyboardEvent, state: SheetState): SheetAction | null {
  switch (event.key.toLowerCase()) {
    case "a":
      return { do: "selectAll" };
    case "d":
      return { do: "fillDown" };
    case "z":
      if (event.shiftKey) return state.future.length > 0 ? { do: "redo" } : null;
      return state.past.length > 0 ? { do: "undo" } : null;
    case "y":
      return state.future.length > 0 ? { do: "redo" } : null;
    default:
      return null;
  }
}

function moveOf({ key }: KeyboardEvent, state: SheetState, ctrl: boolean) {
  const { row, column } = state.active;
  const filled = Math.max(state.rows.length - 1, 0);
  switch (key) {
    case "ArrowUp":
      return { row: ctrl ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: ctrl ? filled : row + 1, column };
    case "ArrowLeft":
      return { row, column: ctrl ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: ctrl ? LAST : column + 1 };
    case "Home":
      return { row: ctrl ? 0 : row, column: 0 };
    case "End":
      return { row: ctrl ? filled : row, column: LAST };
    case "PageUp":
      return { row: row - PAGE, column };
    case "PageDown":
      return { row: Math.min(row + PAGE, shownRows(state.rows) - 1), column };
    default:
      return null;
  }
}
