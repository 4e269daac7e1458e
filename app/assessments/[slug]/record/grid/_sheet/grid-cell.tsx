"use client";
import type { KeyboardEvent } from "react";
import { useWords } from "@/app/_i18n/words";
import type { GridColumn } from "@/lib/view/grid/grid-columns";
import type { SheetAction } from "./sheet-state";

interface CellProps {
  readonly row: number;
  readonly at: number;
  readonly column: GridColumn;
  readonly text: string;
  readonly message: string | undefined;
  readonly active: boolean;
  readonly selected: boolean;
  /** The text in the open cell; null while this one is closed. */
  readonly editing: string | null;
  /** The words that the column knows, for the open cell. */
  readonly suggestions: readonly string[];
  readonly act: (action: SheetAction) => void;
}

/** One cell: its text, or the field in which it is typed; what is wrong with it stands at it. */
export function GridCell(props: CellProps) {
  const { row, at, column, text, message, active, act } = props;
  const id = `cell-${row}-${at}`;
  return (
    <td
      id={id}
      aria-colindex={at + 2}
      {...asCell(props.selected)}
      aria-invalid={message !== undefined}
      aria-describedby={message === undefined ? undefined : `${id}-says`}
      className={`gcell c-${column}`}
      data-active={active ? true : undefined}
      tabIndex={active ? 0 : -1}
      onMouseDown={(event) => {
        if (props.editing === null) act({ do: "move", to: { row, column: at }, extend: event.shiftKey });
      }}
      onDoubleClick={() => act({ do: "open" })}
    >
      {props.editing === null ? <span className="gtext">{text}</span> : <OpenCell {...props} editing={props.editing} />}
      {message !== undefined && (
        <span className={active ? "says" : "vh"} id={`${id}-says`}>
          {message}
        </span>
      )}
    </td>
  );
}

function asCell(selected: boolean) {
  return { role: "gridcell", "aria-selected": selected } as const;
}

function OpenCell(props: CellProps & { editing: string }) {
  const { say } = useWords();
  const { row, at, column, editing, suggestions, act } = props;
  const list = `cell-${row}-${at}-list`;
  const onKeyDown = (event: KeyboardEvent) => {
    const action = closing(event);
    if (action === null) return;
    event.preventDefault();
    act(action);
  };
  const own = {
    className: "gtype",
    "aria-label": say("grid.cellOf", { column: say(`grid.column.${column}`), row: row + 1 }),
    value: editing,
    onKeyDown,
    onBlur: () => act({ do: "commit" }),
    onChange: (event: { currentTarget: { value: string } }) => act({ do: "type", text: event.currentTarget.value }),
    ref: focusAtEnd,
  };
  if (column === "quote" || column === "note") return <textarea {...own} rows={4} />;
  return (
    <>
      <input {...own} type="text" autoComplete="off" {...(suggestions.length === 0 ? {} : { list })} />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
}

function closing(event: KeyboardEvent): SheetAction | null {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === "Escape") return { do: "cancel" };
  if (event.key === "Tab") return { do: "commit", go: event.shiftKey ? "left" : "right" };
  return event.key === "Enter" && !event.shiftKey && !event.altKey ? { do: "commit", go: "down" } : null;
}

/** The cursor goes into a cell as it opens, behind its text. */
function focusAtEnd(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  if (field === null || document.activeElement === field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
