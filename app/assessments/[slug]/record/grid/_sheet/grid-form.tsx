"use client";
import { useWords } from "@/app/_i18n/words";
import { type GridColumn, type GridRow, gridColumns } from "@/lib/view/grid/grid-columns";
import type { GridData } from "./grid-data";
import { suggestions } from "./grid-row-view";
import { shownRows } from "./sheet-state";
import type { Sheet } from "./use-sheet";

const blank: GridRow = {};

/** One row of the grid as a form: for small screens, and for those who would rather not move in a grid. */
export function GridForm({ data, sheet }: { data: GridData; sheet: Sheet }) {
  const { say } = useWords();
  const { state, act } = sheet;
  const at = state.active.row;
  const row = state.rows[at] ?? blank;
  const messages = sheet.messagesOf(at);
  const go = (step: number) => act({ do: "move", to: { row: at + step, column: 0 } });
  return (
    <section className="gform form" aria-label={say("grid.rowNumber", { row: at + 1 })}>
      <p className="acts">
        <button type="button" className="btn" onClick={() => go(-1)} disabled={at === 0}>
          {say("grid.rowBefore")}
        </button>
        <b>{say("grid.rowOf", { row: at + 1, rows: Math.max(state.rows.length, at + 1) })}</b>
        <button type="button" className="btn" onClick={() => go(1)} disabled={at + 1 >= shownRows(state.rows)}>
          {say("grid.rowAfter")}
        </button>
      </p>
      {gridColumns.map((column) => (
        <FormCell
          key={`${at} ${column}`}
          column={column}
          text={row[column] ?? ""}
          message={messages[column]}
          words={suggestions(column, row, data)}
          onText={(text) => act({ do: "set", row: at, column, text })}
        />
      ))}
    </section>
  );
}

function FormCell(props: {
  column: GridColumn;
  text: string;
  message: string | undefined;
  words: readonly string[];
  onText: (text: string) => void;
}) {
  const { say } = useWords();
  const { column, text, message, words } = props;
  const id = `row-${column}`;
  const own = {
    id,
    defaultValue: text,
    "aria-invalid": message !== undefined,
    "aria-describedby": message === undefined ? undefined : `${id}-says`,
    onBlur: (event: { currentTarget: { value: string } }) => {
      if (event.currentTarget.value !== text) props.onText(event.currentTarget.value);
    },
  };
  return (
    <div className="f">
      <label htmlFor={id}>{say(`grid.column.${column}`)}</label>
      {column === "quote" || column === "note" ? (
        <textarea {...own} rows={3} />
      ) : (
        <input {...own} type="text" autoComplete="off" {...(words.length === 0 ? {} : { list: `${id}-list` })} />
      )}
      {words.length > 0 && (
        <datalist id={`${id}-list`}>
          {words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
      {message !== undefined && (
        <p className="s err" id={`${id}-says`}>
          {message}
        </p>
      )}
    </div>
  );
}
