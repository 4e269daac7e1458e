"use client";
import { useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import { type BatchPreview, previewBatch } from "@/lib/view/grid/batch-preview";
import { type GridColumn, type GridRow, gridColumns, isEmptyRow } from "@/lib/view/grid/grid-columns";
import { type DayOrder, readDay } from "@/lib/view/grid/read-day";
import { type CellProblem, gridWords, type ReadRow, type ReadyRow, readRow } from "@/lib/view/grid/read-row";
import type { GridData } from "./grid-data";
import { keepGridDraft, readGridDraft } from "./grid-draft";
import { emptySheet, type SheetAction, type SheetState, sheetAfter } from "./sheet-state";

/** A broken rule with its sentence. */
export interface CellMessage {
  readonly row: number;
  readonly column: GridColumn;
  readonly text: string;
}

export interface Sheet {
  readonly state: SheetState;
  readonly act: (action: SheetAction) => void;
  /** The sentences of one row by column. */
  readonly messagesOf: (row: number) => RowMessages;
  readonly messages: readonly CellMessage[];
  /** The rows that break no rule, with their places. */
  readonly ready: readonly { readonly row: number; readonly ready: ReadyRow }[];
  readonly filled: number;
  readonly order: DayOrder | null;
  readonly setOrder: (order: DayOrder) => void;
  /** A cell whose day could be read either way; null when there is none or it was said which. */
  readonly ambiguous: string | null;
  readonly hasAmbiguous: boolean;
  /** False when the browser could not keep the draft. */
  readonly draftKept: boolean;
  readonly restored: number;
  /** What the server said of rows, by the row itself: an edit settles it. */
  readonly setServer: (messages: ServerMessages) => void;
  readonly key: string;
  readonly newKey: () => void;
}

type RowMessages = Partial<Record<GridColumn, string>>;
type ServerMessages = ReadonlyMap<GridRow, RowMessages>;
const none: ServerMessages = new Map();
const blank: GridRow = {};

/** The rows of the grid, what they mean, and what is wrong with them. Rows are read once, however often the page is drawn. */
export function useSheet(data: GridData): Sheet {
  const [state, act] = useReducer(sheetAfter, emptySheet);
  const [order, setOrder] = useState<DayOrder | null>(null);
  const [server, setServer] = useState(none);
  const draft = useGridDraft(data.slug, state.rows, order, act, setOrder);
  const read = useReader(data, order);
  const messagesOfRow = useMessages(read, server);
  const messagesOf = (at: number) => messagesOfRow(state.rows[at] ?? blank);
  const messages = useMemo(
    () =>
      state.rows.flatMap((row, at) => {
        const found = messagesOfRow(row);
        return gridColumns.flatMap((column) => {
          const text = found[column];
          return text === undefined ? [] : [{ row: at, column, text }];
        });
      }),
    [state.rows, messagesOfRow],
  );
  const ready = useMemo(
    () =>
      state.rows.flatMap((row, at) => {
        const found = isEmptyRow(row) ? null : read(row).ready;
        return found === null ? [] : [{ row: at, ready: found }];
      }),
    [state.rows, read],
  );
  const doubtful = useMemo(() => firstAmbiguous(state.rows), [state.rows]);
  return {
    state,
    act,
    messagesOf,
    messages,
    ready,
    filled: useMemo(() => state.rows.filter((row) => !isEmptyRow(row)).length, [state.rows]),
    order,
    setOrder,
    ambiguous: order === null ? doubtful : null,
    hasAmbiguous: doubtful !== null,
    ...draft,
    setServer,
  };
}

/** The sentences of a row; each row is put into words once. */
function useMessages(read: (row: GridRow) => ReadRow, server: ServerMessages): (row: GridRow) => RowMessages {
  const { say, formats } = useWords();
  return useMemo(() => {
    const known = new WeakMap<GridRow, RowMessages>();
    const sentence = ({ code, values }: CellProblem): string => {
      const days = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && name !== "text" ? formats.day(value) : value,
      ]);
      const open = code === "window" && values.to === "";
      return say(open ? "grid.problem.windowOpen" : `grid.problem.${code}`, Object.fromEntries(days));
    };
    return (row: GridRow) => {
      const before = known.get(row);
      if (before !== undefined) return before;
      const own = isEmptyRow(row) ? [] : read(row).problems.map((one) => [one.column, sentence(one)] as const);
      const found = { ...server.get(row), ...Object.fromEntries(own) };
      known.set(row, found);
      return found;
    };
  }, [read, server, say, formats]);
}

/** The first day that could be read either way. */
function firstAmbiguous(rows: SheetState["rows"]): string | null {
  for (const row of rows)
    for (const text of [row.occurred ?? "", row.reported ?? ""])
      if (text !== "" && readDay(text, null).kind === "ambiguous") return text;
  return null;
}

function useReader(data: GridData, order: DayOrder | null): (row: GridRow) => ReadRow {
  return useMemo(() => {
    const words = gridWords({ ...data, start: data.base.start });
    const known = new WeakMap<GridRow, ReadRow>();
    return (row: GridRow) => {
      const before = known.get(row);
      if (before !== undefined) return before;
      const found = readRow(row, words, order);
      known.set(row, found);
      return found;
    };
  }, [data, order]);
}

/** What saving all rows that are in order would do; computed when there is time for it. */
export function useBatchPreview(data: GridData, sheet: Sheet): BatchPreview | null {
  const ready = useDeferredValue(sheet.ready);
  return useMemo(
    () =>
      ready.length === 0
        ? null
        : previewBatch(
            data.base,
            ready.map((one) => one.ready),
          ),
    [data.base, ready],
  );
}

/** Kept in this browser from the first cell on; a closed tab loses nothing. */
function useGridDraft(
  slug: string,
  rows: SheetState["rows"],
  order: DayOrder | null,
  act: (action: SheetAction) => void,
  setOrder: (order: DayOrder) => void,
) {
  const [key, setKey] = useState("");
  const [restored, setRestored] = useState<number | null>(null);
  const [draftKept, setDraftKept] = useState(true);
  useEffect(() => {
    const draft = readGridDraft(slug);
    setKey(draft?.key ?? crypto.randomUUID());
    setRestored(draft?.rows.length ?? 0);
    if (draft === null) return;
    act({ do: "replace", rows: draft.rows });
    if (draft.order !== null) setOrder(draft.order);
  }, [slug, act, setOrder]);
  const latest = useRef<() => void>(() => {});
  useEffect(() => {
    if (restored === null) return;
    latest.current = () => setDraftKept(keepGridDraft(slug, { rows, order, key }));
    const timer = setTimeout(() => latest.current(), 300);
    return () => clearTimeout(timer);
  }, [slug, rows, order, key, restored]);
  useEffect(() => {
    const keep = () => latest.current();
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, []);
  return { key, newKey: () => setKey(crypto.randomUUID()), restored: restored ?? 0, draftKept };
}
