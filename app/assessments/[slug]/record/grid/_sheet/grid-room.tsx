"use client";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useRoomKeys } from "@/app/_components/shell/room-keys";
import { useUndo } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import { scoresNow } from "@/lib/view/record-preview";
import type { GridData } from "./grid-data";
import { GridEffect } from "./grid-effect";
import { GridForm } from "./grid-form";
import { GridNotices } from "./grid-notices";
import { GridProblems } from "./grid-problems";
import { GridTable } from "./grid-table";
import { PasteBox } from "./paste-box";
import { type GridSave, useSave } from "./use-save";
import { type Sheet, useBatchPreview, useSheet } from "./use-sheet";

/** Many reports at once: the grid, what is wrong in it, and what saving all of it would do. */
export function GridRoom({ data }: { data: GridData }) {
  const { say } = useWords();
  const sheet = useSheet(data);
  const saving = useSave(data.slug, sheet);
  const [view, setView] = useState<"grid" | "form">("grid");
  const [pasting, setPasting] = useState(false);
  const preview = useBatchPreview(data, sheet);
  const now = useMemo(() => scoresNow(data.base), [data.base]);
  const room = useRef<HTMLDivElement>(null);
  useGridKeys();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void saving.save();
  };
  return (
    <div className="gridroom" ref={room} onKeyDownCapture={onKeyDown}>
      <Toolbar
        sheet={sheet}
        view={view}
        onView={setView}
        pasting={pasting}
        onPasting={() => setPasting((open) => !open)}
      />
      {pasting && <PasteBox sheet={sheet} onDone={() => setPasting(false)} />}
      <GridNotices sheet={sheet} />
      {view === "grid" ? <GridTable data={data} sheet={sheet} /> : <GridForm data={data} sheet={sheet} />}
      <div className="acts gsave">
        <SaveButton sheet={sheet} saving={saving} />
        <span className="s mut">{say(sheet.draftKept ? "grid.draftKept" : "grid.draftNotKept")}</span>
      </div>
      {saving.problem !== null && <ProblemNotice problem={saving.problem} />}
      <div role="status">
        <SavedNotice saving={saving} slug={data.slug} />
      </div>
      <div className="gtwo">
        <GridProblems sheet={sheet} onGo={() => room.current?.scrollIntoView({ block: "start" })} />
        <GridEffect data={data} now={now} preview={preview} ready={sheet.ready.length} />
      </div>
    </div>
  );
}

function SaveButton({ sheet, saving }: { sheet: Sheet; saving: GridSave }) {
  const { say } = useWords();
  const wrong = sheet.messages.length;
  const label = saving.busy
    ? say("ui.saving")
    : wrong > 0
      ? say("grid.cellsLeft", { count: wrong })
      : sheet.filled === 0
        ? say("grid.saveNone")
        : say("grid.save", { count: sheet.filled });
  return (
    <button
      type="button"
      className="btn pri"
      disabled={saving.busy || wrong > 0 || sheet.filled === 0}
      onClick={() => void saving.save()}
    >
      {label} <kbd>{say("record.ctrlEnter")}</kbd>
    </button>
  );
}

function SavedNotice({ saving, slug }: { saving: GridSave; slug: string }) {
  const { say } = useWords();
  const undo = useUndo(slug);
  const { saved } = saving;
  if (saved === null || undo.nextUndo?.id !== saved.stepId) return null;
  return (
    <div className="notice">
      <span>{say("grid.saved", { count: saved.count, joined: saved.joined })}</span>
      {saved.drafts > 0 && <span>{say("grid.savedDrafts", { count: saved.drafts })}</span>}
    </div>
  );
}

function Toolbar(props: {
  sheet: Sheet;
  view: "grid" | "form";
  onView: (view: "grid" | "form") => void;
  pasting: boolean;
  onPasting: () => void;
}) {
  const { say } = useWords();
  const { state, act } = props.sheet;
  return (
    <div className="acts gtools" role="toolbar" aria-label={say("grid.tools")}>
      <button type="button" className="btn" aria-expanded={props.pasting} onClick={props.onPasting}>
        {say("grid.paste")}
      </button>
      <button type="button" className="btn" onClick={() => act({ do: "fillDown" })}>
        {say("grid.fillDown")} <kbd>Ctrl D</kbd>
      </button>
      <button
        type="button"
        className="btn"
        disabled={state.rows.length === 0}
        onClick={() => act({ do: "removeRows" })}
      >
        {say("grid.removeRows")}
      </button>
      <button type="button" className="btn" disabled={state.past.length === 0} onClick={() => act({ do: "undo" })}>
        {say("grid.undo")}
      </button>
      <button type="button" className="btn" disabled={state.future.length === 0} onClick={() => act({ do: "redo" })}>
        {say("grid.redo")}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => props.onView(props.view === "grid" ? "form" : "grid")}
        aria-pressed={props.view === "form"}
      >
        {say("grid.oneRow")}
      </button>
    </div>
  );
}

function useGridKeys(): void {
  const { say } = useWords();
  useRoomKeys(
    useMemo(
      () => ({
        title: say("grid.title"),
        keys: [
          { key: "Enter, F2", label: say("grid.key.open") },
          { key: "Tab", label: say("grid.key.tab") },
          { key: "Esc", label: say("grid.key.escape") },
          { key: "Delete", label: say("grid.key.clear") },
          { key: "Shift ←↑→↓", label: say("grid.key.select") },
          { key: "Home, End, Ctrl Home, Ctrl End", label: say("grid.key.ends") },
          { key: "Ctrl C, Ctrl X, Ctrl V", label: say("grid.key.clipboard") },
          { key: "Ctrl D", label: say("grid.key.fillDown") },
          { key: "Ctrl Z, Ctrl Y", label: say("grid.key.undo") },
          { key: "Ctrl Enter", label: say("grid.key.save") },
        ],
      }),
      [say],
    ),
  );
}
