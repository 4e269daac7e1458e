"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import type { Problem } from "@/app/_components/forms/send-json";
import { type UndoResult, useUndo } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import { checkEntry } from "./check-entry";
import { type EntryDefaults, type FieldMessages, type FieldName, fieldNames, isUntouched, nextEntry } from "./entry";
import type { RoomData } from "./room-data";
import { type SavedEntry, saveEntry, undoOfEntry } from "./save-entry";
import { entryName } from "./save-notice";
import { serverMessages } from "./server-messages";
import type { DraftState } from "./use-drafts";

export type Notice =
  | { readonly kind: "saved"; readonly saved: SavedEntry }
  | { readonly kind: "undone"; readonly saved: SavedEntry }
  | null;

export interface Recorder {
  readonly messages: FieldMessages;
  readonly problem: Problem | null;
  readonly notice: Notice;
  readonly busy: boolean;
  readonly save: (then: "next" | "close") => Promise<void>;
  /** Takes the last step of this assessment back, or brings one that was taken back again. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** What was saved last and can still be taken back. */
  readonly last: SavedEntry | null;
  readonly forget: (field: FieldName) => void;
  readonly clear: () => void;
}

/** Saving, taking back and what to say about it. Nothing that was typed is dropped before the server has stored it. */
export function useRecorder(
  data: RoomData,
  defaults: EntryDefaults,
  drafts: DraftState,
  focus: (field: FieldName) => void,
): Recorder {
  const { say, formats } = useWords();
  const router = useRouter();
  const { busy, once } = useOnce();
  const [messages, setMessages] = useState<FieldMessages>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState<Notice>(null);
  const [lastSaved, setLastSaved] = useState<{ stepId: string; saved: SavedEntry } | null>(null);
  const history = useUndo(data.slug);
  const [, startTransition] = useTransition();

  const show = (found: FieldMessages) => {
    setMessages(found);
    const first = fieldNames.find((name) => found[name] !== undefined);
    if (first !== undefined) focus(first);
    return first !== undefined;
  };
  const refresh = () => startTransition(() => router.refresh());

  const save = (then: "next" | "close") =>
    once(async () => {
      const { entry } = drafts;
      setProblem(null);
      if (show(checkEntry(entry, data, { say, formats }))) return;
      const result = await saveEntry(data.slug, entry);
      if (!result.ok) {
        const { fields, rest } = serverMessages(result.problem, say);
        show(fields);
        setProblem(rest);
        // Nothing was stored under this key when the server refused; without an answer it may have been.
        if (rest.code === "offline") drafts.change({ incidentId: result.entry.incidentId });
        else drafts.renew({ incidentId: result.entry.incidentId });
        if (rest.code === "idempotency-conflict") refresh();
        return;
      }
      setNotice({ kind: "saved", saved: result.saved });
      const name = entryName(result.saved.entry, data, say("record.draftUnnamed"));
      const stepId = history.push(
        undoOfEntry(data.slug, result.saved, {
          label: name,
          undoReason: say("record.undoReason"),
          redoReason: say("undo.redoReason"),
        }),
      );
      setLastSaved({ stepId, saved: result.saved });
      drafts.advance(entry, nextEntry(result.saved.entry, defaults));
      if (then === "close") router.push(`/assessments/${data.slug}/evidence`);
      else focus("indicator");
      refresh();
    });

  const turn = (direction: "undo" | "redo") =>
    once(async () => {
      setProblem(null);
      await history[direction]();
      refresh();
    });
  useUndone(history.last, lastSaved, (saved) => {
    setNotice({ kind: "undone", saved });
    setLastSaved(null);
    if (isUntouched(drafts.entry)) drafts.replace(saved.entry);
    focus("indicator");
  });

  return {
    messages,
    problem,
    notice,
    busy,
    save,
    undo: () => turn("undo"),
    redo: () => turn("redo"),
    last: lastSaved !== null && history.nextUndo?.id === lastSaved.stepId ? lastSaved.saved : null,
    forget: (field) => setMessages(({ [field]: _, ...rest }) => rest),
    clear: () => {
      setMessages({});
      setProblem(null);
    },
  };
}

/** Tells that the last save was taken back, by whichever key or button. */
function useUndone(
  result: UndoResult,
  lastSaved: { readonly stepId: string; readonly saved: SavedEntry } | null,
  tell: (saved: SavedEntry) => void,
): void {
  const told = useRef<UndoResult | null>(null);
  useEffect(() => {
    if (result.kind !== "done" || result.direction !== "undo" || result === told.current) return;
    if (lastSaved === null || result.step.id !== lastSaved.stepId) return;
    told.current = result;
    tell(lastSaved.saved);
  });
}

/** One piece of work at a time: a second press while the first is on its way does nothing. */
function useOnce(): { busy: boolean; once: (work: () => Promise<void>) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const once = async (work: () => Promise<void>) => {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      working.current = false;
      setBusy(false);
    }
  };
  return { busy, once };
}
