"use client";
import { memo } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import { handlingMarks } from "@/lib/domain/standards/tlp";
import { type GridColumn, type GridRow, gridColumns } from "@/lib/view/grid/grid-columns";
import { plainText } from "@/lib/view/grid/plain-text";
import { GridCell } from "./grid-cell";
import type { GridData } from "./grid-data";
import type { SheetAction } from "./sheet-state";

interface RowProps {
  readonly data: GridData;
  readonly row: GridRow;
  readonly index: number;
  readonly top: number;
  readonly messages: Partial<Record<GridColumn, string>>;
  /** The place of the active cell in this row; -1 for none. */
  readonly active: number;
  /** The selected places; -1 for none. */
  readonly left: number;
  readonly right: number;
  readonly editing: string | null;
  readonly act: (action: SheetAction) => void;
}

/** One row of the grid. It is drawn anew only when something in it changes. */
export const GridRowView = memo(function GridRowView(props: RowProps) {
  const { say } = useWords();
  const { data, row, index, messages, active, editing, act } = props;
  const wrong = Object.keys(messages).length;
  return (
    <tr
      className="grow"
      aria-rowindex={index + 2}
      data-here={active >= 0 ? true : undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <th scope="row" className="gno" aria-colindex={1} data-wrong={wrong > 0 ? true : undefined}>
        <span className="vh">{say("grid.rowNumber", { row: index + 1 })}</span>
        <span aria-hidden="true">{index + 1}</span>
      </th>
      {gridColumns.map((column, at) => (
        <GridCell
          key={column}
          row={index}
          at={at}
          column={column}
          text={row[column] ?? ""}
          message={messages[column]}
          active={at === active}
          selected={at >= props.left && at <= props.right}
          editing={at === active ? editing : null}
          suggestions={at === active && editing !== null ? suggestions(column, row, data) : []}
          act={act}
        />
      ))}
    </tr>
  );
});

const MOST_SUGGESTIONS = 200;

/** The words that a column knows; those of the reading depend on the indicator of the row. */
export function suggestions(column: GridColumn, row: GridRow, data: GridData): readonly string[] {
  switch (column) {
    case "indicator":
      return data.indicators.map(({ label }) => label);
    case "reading":
      return readings(indicatorOfRow(row, data.indicators));
    case "source":
      return data.sources.slice(0, MOST_SUGGESTIONS);
    case "incident":
      return data.incidents.slice(0, MOST_SUGGESTIONS).map(({ title }) => title);
    case "document":
      return data.documents.slice(0, MOST_SUGGESTIONS).map(({ title }) => title);
    case "mark":
      return handlingMarks;
    default:
      return [];
  }
}

function indicatorOfRow(row: GridRow, indicators: readonly Indicator[]): Indicator | undefined {
  const text = (row.indicator ?? "").trim();
  return indicators.find(({ id, label }) => id === text || plainText(label) === plainText(text));
}

function readings(indicator: Indicator | undefined): string[] {
  return indicator?.kind === "categorical" ? indicator.levels.map(({ label }) => label) : [];
}
