"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useUndo } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import { sourceKey } from "@/lib/domain/origin-chain";
import { type Range as Place, passageOf } from "@/lib/passages/passage-of";
import type { SuggestionMark } from "@/lib/view/reading/suggestion-marks";
import { checkEntry } from "../../record/_room/check-entry";
import { blankEntry, type Entry, type FieldMessages, type FieldName, fieldNames } from "../../record/_room/entry";
import { saveEntry } from "../../record/_room/save-entry";
import { serverMessages } from "../../record/_room/server-messages";
import type { CodingData, ReadingData } from "./reading-data";
import { savedStep } from "./undo-steps";

export interface Coding {
  /** The words that are being coded; null: the panel is closed. */
  readonly place: Place | null;
  readonly entry: Entry;
  readonly messages: FieldMessages;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly open: (place: Place, suggestion: SuggestionMark | null) => void;
  readonly close: () => void;
  readonly change: (field: FieldName, part: Partial<Entry>) => void;
  readonly save: (focus: (field: FieldName) => void) => Promise<void>;
  /** Indicators, the one used last first. */
  readonly lastIndicators: readonly string[];
  /** The grades that were given since the page was opened, by source. */
  readonly grades: Readonly<Record<string, string>>;
}

type Carried = Pick<Entry, "occurredOn" | "source" | "grade" | "incidentId" | "incidentText">;

/** What is being coded and how it is stored. Nothing that was chosen is dropped before the server has it. */
export function useCoding(
  data: ReadingData,
  coding: CodingData | null,
  onSaved: (place: Place, name: string, isDraft: boolean) => void,
): Coding {
  const { say, formats } = useWords();
  const router = useRouter();
  const undo = useUndo(data.slug);
  const [, startTransition] = useTransition();
  const [place, setPlace] = useState<Place | null>(null);
  const [hint, setHint] = useState<SuggestionMark | null>(null);
  const [carried, setCarried] = useState<Carried | null>(null);
  const [grades, setGrades] = useState<Readonly<Record<string, string>>>({});
  const [used, setUsed] = useState<readonly string[]>([]);
  const [entry, setEntry] = useState<Entry>(() => begin(coding, null));
  const [messages, setMessages] = useState<FieldMessages>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);

  const open = (at: Place, suggestion: SuggestionMark | null) => {
    if (coding === null) return;
    const indicator = coding.room.indicators.find(({ id }) => id === suggestion?.indicator);
    setEntry({
      ...begin(coding, carried),
      key: crypto.randomUUID(),
      quote: data.text.slice(at.start, at.end).slice(0, 10_000).trim(),
      ...(indicator === undefined ? {} : { indicator: indicator.id, indicatorText: indicator.label }),
      level: suggestion?.level ?? null,
      place: suggestion?.phraseId.startsWith("place:") ? suggestion.phraseId.slice(6) : "",
    });
    setHint(suggestion);
    setMessages({});
    setProblem(null);
    setPlace(at);
  };
  const show = (found: FieldMessages, focus: (field: FieldName) => void): boolean => {
    setMessages(found);
    const first = fieldNames.find((name) => found[name] !== undefined);
    if (first !== undefined) focus(first);
    return first !== undefined;
  };
  const save = async (focus: (field: FieldName) => void): Promise<void> => {
    if (place === null || coding === null || working.current) return;
    if (place.end - place.start > 10_000) return setMessages({ quote: say("reading.tooLong") });
    setProblem(null);
    if (show(checkEntry(entry, coding.room, { say, formats }), focus)) return;
    working.current = true;
    setBusy(true);
    const passage = passageOf(data.text, place.start, place.end, data.textSha256);
    const result = await saveEntry(data.slug, entry, passage);
    working.current = false;
    setBusy(false);
    if (!result.ok) {
      const { fields, rest } = serverMessages(result.problem, say);
      show(fields, focus);
      setProblem(rest);
      const key = rest.code === "offline" ? entry.key : crypto.randomUUID();
      setEntry({ ...entry, incidentId: result.entry.incidentId, key });
      return;
    }
    const { saved } = result;
    const name = entry.indicatorText;
    undo.push(savedStep(data.slug, saved, say("reading.undoSaved", { name }), say("record.undoReason")));
    if (hint !== null) void judge(data, hint, "accepted");
    setCarried(saved.entry);
    setGrades((old) => ({ ...old, [saved.entry.source]: saved.entry.grade }));
    setUsed((old) => [...new Set([...(saved.entry.indicator === null ? [] : [saved.entry.indicator]), ...old])]);
    setPlace(null);
    onSaved(place, name, saved.draft);
    startTransition(() => router.refresh());
  };
  return {
    place,
    entry,
    messages,
    problem,
    busy,
    open,
    close: () => setPlace(null),
    change: (field, part) => {
      setEntry((old) => ({ ...old, ...part }));
      setMessages(({ [field]: _, ...rest }) => rest);
    },
    save,
    grades,
    lastIndicators: [...new Set([...used, ...(coding?.lastIndicators ?? [])])],
  };
}

/** Source, grade and the day of the event stay from one passage to the next; the day of the report is the document's. */
function begin(coding: CodingData | null, carried: Carried | null): Entry {
  if (coding === null) return blankEntry({ until: "1970-01-01", handling: "TLP:CLEAR", documentId: null });
  const { room, day, source, grade } = coding;
  const blank = blankEntry({ until: day, handling: room.handling, documentId: room.documentId });
  const origin = room.origins[sourceKey(carried?.source ?? source)] ?? "";
  if (carried === null) return { ...blank, source, grade, origin };
  const { occurredOn, incidentId, incidentText } = carried;
  return { ...blank, origin, source: carried.source, grade: carried.grade, occurredOn, incidentId, incidentText };
}

/** Keeps what was said of a suggestion; when it cannot be kept, the suggestion only comes back. */
export function judge(data: ReadingData, mark: SuggestionMark, verdict: "accepted" | "dismissed") {
  const passage = passageOf(data.text, mark.start, mark.end, data.textSha256);
  const body = { documentId: data.documentId, phraseId: mark.phraseId, passage, verdict };
  const address = `/api/v1/assessments/${encodeURIComponent(data.slug)}/phrases/verdicts`;
  return sendJson("POST", address, body, crypto.randomUUID());
}
