"use client";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { useIsLive } from "@/app/_components/ui/use-is-live";
import { useWords } from "@/app/_i18n/words";
import { type GridRow, gridColumns } from "@/lib/view/grid/grid-columns";
import { cellsIn } from "@/lib/view/grid/grid-edit";
import { blockText, readBlock } from "@/lib/view/grid/read-block";
import type { GridData } from "./grid-data";
import { gridKey } from "./grid-keys";
import { GridRowView } from "./grid-row-view";
import { areaOf, shownRows } from "./sheet-state";
import type { Sheet } from "./use-sheet";

const ROW_HEIGHT = 34;
const blank: GridRow = {};
/** A table that is worked in: its cells take the focus by turns. */
const asGrid = { role: "grid", "aria-multiselectable": true } as const;

/** The grid itself: only the rows in sight are drawn, so that 2,000 stay fluid. */
export function GridTable({ data, sheet }: { data: GridData; sheet: Sheet }) {
  const { say } = useWords();
  const { state, act } = sheet;
  const box = useRef<HTMLDivElement>(null);
  const count = shownRows(state.rows);
  const rows = useRowsInSight(box, count, state.active.row);
  useFocusFollows(box, sheet, rows.scrollTo);
  const area = areaOf(state);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (state.editing !== null || event.nativeEvent.isComposing) return;
    const action = gridKey(event, state);
    if (action === null) return;
    event.preventDefault();
    act(action);
  };
  const copy = (event: ClipboardEvent<HTMLDivElement>) => {
    if (state.editing !== null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", blockText(cellsIn(state.rows, area)));
    if (event.type === "cut") act({ do: "clear" });
  };
  const paste = (event: ClipboardEvent<HTMLDivElement>) => {
    if (state.editing !== null) return;
    event.preventDefault();
    act({ do: "paste", block: readBlock(event.clipboardData.getData("text/plain")) });
  };
  const isLive = useIsLive();
  return (
    <div className="gbox" ref={box}>
      <table
        className="gtable"
        {...asGrid}
        aria-label={say("grid.title")}
        aria-rowcount={count + 1}
        aria-colcount={gridColumns.length + 1}
        onKeyDown={onKeyDown}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
      >
        <HeaderRow />
        <tbody className="grows" style={isLive ? { height: `${rows.height}px` } : undefined}>
          {rows.shown.map(({ index, start }) => (
            <GridRowView
              key={index}
              data={data}
              row={state.rows[index] ?? blank}
              index={index}
              top={start}
              messages={sheet.messagesOf(index)}
              active={index === state.active.row ? state.active.column : -1}
              left={index >= area.top && index <= area.bottom ? area.left : -1}
              right={index >= area.top && index <= area.bottom ? area.right : -1}
              editing={index === state.active.row ? state.editing : null}
              act={act}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderRow() {
  const { say } = useWords();
  return (
    <thead className="ghead">
      <tr className="grow" aria-rowindex={1}>
        <th scope="col" className="gno" aria-colindex={1}>
          <span className="vh">{say("grid.rowColumn")}</span>
        </th>
        {gridColumns.map((column, at) => (
          <th scope="col" key={column} className={`gcell c-${column}`} aria-colindex={at + 2}>
            {say(`grid.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The rows in sight, and the active one wherever it is: the focus must not fall out of the page. */
function useRowsInSight(box: React.RefObject<HTMLDivElement | null>, count: number, active: number) {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(active) || active >= count ? shown : [...shown, active].sort((a, b) => a - b);
    },
    [active, count],
  );
  const virtual = useVirtualizer({
    count: alive ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    rangeExtractor,
    scrollPaddingStart: ROW_HEIGHT,
  });
  return {
    shown: virtual.getVirtualItems(),
    height: count * ROW_HEIGHT,
    scrollTo: useCallback((row: number) => virtual.scrollToIndex(row, { align: "auto" }), [virtual]),
  };
}

/** The focus goes where the active cell goes, once it was moved by somebody. */
function useFocusFollows(
  box: React.RefObject<HTMLDivElement | null>,
  { state }: Sheet,
  scrollTo: (row: number) => void,
): void {
  const { active, focus } = state;
  useEffect(() => {
    if (focus === 0) return;
    scrollTo(active.row);
    const cell = box.current?.querySelector<HTMLElement>(`#cell-${active.row}-${active.column}`);
    if (cell === null || cell === undefined) return;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [focus, active, box, scrollTo]);
}
