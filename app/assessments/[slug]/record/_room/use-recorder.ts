"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import type { Problem } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { checkEntry } from "./check-entry";
import { type EntryDefaults, type FieldMessages, type FieldName, fieldNames, isUntouched, nextEntry } from "./entry";
import type { RoomData } from "./room-data";
import { type SavedEntry, saveEntry, takeBack } from "./save-entry";
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
  readonly undo: () => Promise<void>;
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
  const [last, setLast] = useState<SavedEntry | null>(null);
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
      setLast(result.saved);
      drafts.advance(entry, nextEntry(result.saved.entry, defaults));
      if (then === "close") router.push(`/assessments/${data.slug}/evidence`);
      else focus("indicator");
      refresh();
    });

  const undo = () =>
    once(async () => {
      if (last === null) return;
      setProblem(null);
      const answer = await takeBack(data.slug, last, say("record.undoReason"));
      if (!answer.ok) return setProblem(answer.problem);
      setNotice({ kind: "undone", saved: last });
      setLast(null);
      if (isUntouched(drafts.entry)) drafts.replace(last.entry);
      focus("indicator");
      refresh();
    });

  return {
    messages,
    problem,
    notice,
    busy,
    save,
    undo,
    last,
    forget: (field) => setMessages(({ [field]: _, ...rest }) => rest),
    clear: () => {
      setMessages({});
      setProblem(null);
    },
  };
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
