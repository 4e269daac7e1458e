"use client";
import { useRouter } from "next/navigation";
import { type RefObject, useRef, useState } from "react";
import type { Problem } from "@/app/_components/forms/send-json";
import { useUndo } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import { undoOfChange } from "../../../incidents/_parts/undo-of-change";
import { checkIncidentEntry, type EntryMessages } from "./check-incident-entry";
import { blankIncident, type IncidentDefaults, nextIncident, readingsOf } from "./incident-entry";
import type { IncidentRoomData } from "./incident-room-data";
import { placeProblem, type SavedIncident, saveIncident } from "./save-incident";
import type { IncidentDraft } from "./use-incident-draft";

export interface IncidentRecorder {
  readonly messages: EntryMessages;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly saved: SavedIncident | null;
  readonly save: () => Promise<void>;
  readonly clear: () => void;
  readonly forget: (fields: readonly string[]) => void;
}

/** Saving and what to say about it. Nothing that was typed is dropped before the server has stored it. */
export function useIncidentRecorder(
  data: IncidentRoomData,
  defaults: IncidentDefaults,
  draft: IncidentDraft,
  form: RefObject<HTMLFormElement | null>,
): IncidentRecorder {
  const { say, formats } = useWords();
  const router = useRouter();
  const undo = useUndo(data.slug);
  const [messages, setMessages] = useState<EntryMessages>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState<SavedIncident | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  const tell = (found: EntryMessages) => {
    setMessages(found);
    const [first] = Object.keys(found);
    if (first !== undefined) requestAnimationFrame(() => focusField(form.current, first));
  };
  const save = async () => {
    if (sending.current) return;
    const found = checkIncidentEntry(draft.entry, data, { say, formats });
    const empty = readingsOf(draft.entry, data.indicators).length === 0;
    const all = empty ? { ...found, readings: say("incidents.check.readings") } : found;
    setProblem(null);
    setSaved(null);
    if (Object.keys(all).length > 0) return tell(all);
    sending.current = true;
    setBusy(true);
    const answer = await saveIncident(data.slug, draft.entry, data.indicators);
    sending.current = false;
    setBusy(false);
    if (!answer.ok) {
      // Refused: nothing was stored under this key. Without an answer it may have been, and the same key finds out.
      if (answer.problem.code !== "offline") draft.renew();
      const placed = placeProblem(answer.problem, draft.entry, data.indicators);
      setProblem(Object.keys(placed.messages).length > 0 && placed.rest.fields?.length === 0 ? null : placed.rest);
      return tell(placed.messages);
    }
    const { change, title, versions } = answer.saved;
    undo.push({
      label: say("incidents.undo.recorded", { title }),
      ...undoOfChange(data.slug, change),
      after: versions,
    });
    setMessages({});
    setSaved(answer.saved);
    draft.replace(nextIncident(draft.entry, defaults));
    router.refresh();
    requestAnimationFrame(() => focusField(form.current, "title"));
  };
  return {
    messages,
    problem,
    busy,
    saved,
    save,
    clear: () => {
      setMessages({});
      setProblem(null);
      draft.replace(blankIncident(defaults));
      requestAnimationFrame(() => focusField(form.current, "title"));
    },
    forget: (fields) =>
      setMessages((old) => Object.fromEntries(Object.entries(old).filter(([name]) => !fields.includes(name)))),
  };
}

function focusField(form: HTMLFormElement | null, field: string): void {
  const [kind, indicator] = field.split(" ");
  const place =
    indicator === undefined
      ? form?.querySelector(`[data-field="${field}"]`)
      : form?.querySelector(kind === "second" ? `[data-row="${indicator}"] .isec` : `[data-row="${indicator}"]`);
  place?.querySelector<HTMLElement>("input:checked, input:not([type=radio]), [tabindex='0'], select")?.focus();
}
