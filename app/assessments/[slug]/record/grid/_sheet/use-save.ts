"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { Problem } from "@/app/_components/forms/send-json";
import { useUndo } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import type { GridColumn, GridRow } from "@/lib/view/grid/grid-columns";
import { placeOfField, type RecordedRows, saveRows, undoOfRows } from "./save-rows";
import type { Sheet } from "./use-sheet";

export interface SavedRows {
  readonly stepId: string;
  readonly count: number;
  readonly joined: number;
  readonly drafts: number;
}

export interface GridSave {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly saved: SavedRows | null;
  readonly save: () => Promise<void>;
}

/** Saves all rows as one step of undo, or none and says where they are refused. */
export function useSave(slug: string, sheet: Sheet): GridSave {
  const { say } = useWords();
  const { push } = useUndo(slug);
  const router = useRouter();
  const [, start] = useTransition();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState<SavedRows | null>(null);

  const refused = (found: Problem) => {
    const byRow = new Map<GridRow, Partial<Record<GridColumn, string>>>();
    const rest = (found.fields ?? []).filter(({ path, message }) => {
      const place = placeOfField(path);
      const at = place === null ? undefined : sheet.ready[place.row]?.row;
      const row = at === undefined ? undefined : sheet.state.rows[at];
      if (place === null || row === undefined) return true;
      byRow.set(row, { ...byRow.get(row), [place.column]: message });
      return false;
    });
    sheet.setServer(byRow);
    setProblem({ ...found, fields: rest });
    // Refused, nothing was stored under this key; without an answer it may have been.
    if (found.code !== "offline") sheet.newKey();
  };

  const done = (recorded: RecordedRows) => {
    const count = recorded.rows.length;
    const stepId = push(
      undoOfRows(slug, recorded, {
        label: say("grid.savedLabel", { count }),
        undoReason: say("undo.reason"),
        redoReason: say("undo.redoReason"),
      }),
    );
    const joined = recorded.rows.filter((row) => row.joined).length;
    setSaved({ stepId, count, joined, drafts: recorded.rows.filter(({ draft }) => draft).length });
    sheet.act({ do: "replace", rows: [] });
    sheet.newKey();
    start(() => router.refresh());
  };

  const save = async () => {
    if (busy || sheet.messages.length > 0 || sheet.ready.length === 0) return;
    setBusy(true);
    setProblem(null);
    setSaved(null);
    const rows = sheet.ready.map(({ ready }) => ready);
    const answer = await saveRows(slug, rows, sheet.key);
    setBusy(false);
    if (answer.ok) done(answer.recorded);
    else refused(answer.problem);
  };
  return { busy, problem, saved, save };
}
