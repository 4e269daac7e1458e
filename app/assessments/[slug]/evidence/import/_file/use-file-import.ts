"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Problem } from "@/app/_components/forms/send-json";
import { type Undoable, useUndo } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import type { FileSend } from "@/lib/view/grid/file-fates";
import { saveRows, undoOfRows } from "../../../record/grid/_sheet/save-rows";
import { chunksOf } from "./chunks-of";

type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly stored: number; readonly total: number }
  | { readonly kind: "done"; readonly stored: number }
  | { readonly kind: "stopped"; readonly stored: number; readonly total: number; readonly problem: Problem | null };

export interface FileImport {
  readonly state: ImportState;
  readonly start: (rows: readonly FileSend[], name: string) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** Up to 2,000 rows are stored all or none; a longer file goes in parts, and can be stopped between them. One undo takes it all back. */
export function useFileImport(slug: string): FileImport {
  const { say } = useWords();
  const { push } = useUndo(slug);
  const router = useRouter();
  const [state, setState] = useState<ImportState>({ kind: "idle" });
  const stop = useRef(false);

  const start = async (rows: readonly FileSend[], name: string) => {
    stop.current = false;
    const total = rows.length;
    let stored = 0;
    const steps: Undoable[] = [];
    const label = say("grid.file.label", { name });
    const words = { label, undoReason: say("undo.reason"), redoReason: say("undo.redoReason") };
    const end = (problem: Problem | null) => {
      if (steps.length > 0) push(joined(label, steps));
      setState(stored === total ? { kind: "done", stored } : { kind: "stopped", stored, total, problem });
      router.refresh();
    };
    setState({ kind: "working", stored, total });
    for (const chunk of chunksOf(rows)) {
      if (stop.current) return end(null);
      const answer = await saveRows(slug, chunk, crypto.randomUUID());
      if (!answer.ok) return end(answer.problem);
      stored += chunk.length;
      steps.push(undoOfRows(slug, answer.recorded, words));
      setState({ kind: "working", stored, total });
    }
    end(null);
  };
  return {
    state,
    start,
    cancel: () => {
      stop.current = true;
    },
    reset: () => setState({ kind: "idle" }),
  };
}

/** All parts as one step: the last is taken back first. */
function joined(label: string, steps: readonly Undoable[]): Undoable {
  return {
    label,
    undo: steps.toReversed().flatMap(({ undo }) => undo),
    redo: steps.flatMap(({ redo }) => redo),
    after: Object.fromEntries(steps.flatMap(({ after }) => Object.entries(after))),
  };
}
