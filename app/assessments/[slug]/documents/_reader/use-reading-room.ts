"use client";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState, useTransition } from "react";
import type { Problem } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { type Range as Place, passageOf } from "@/lib/passages/passage-of";
import { textBlocks } from "@/lib/passages/text-blocks";
import { attachWords } from "./attach-words";
import { drawnBlocks } from "./drawn-blocks";
import { isPlaced, type ReadingData, type ReportRow } from "./reading-data";
import { selectPlace } from "./text-places";
import { useCoding } from "./use-coding";
import { usePassages } from "./use-passages";
import { useReadingKeys } from "./use-reading-keys";
import { useSearch } from "./use-search";
import { useSelection } from "./use-selection";
import { useSuggestions } from "./use-suggestions";
import { useWordKeys } from "./use-word-keys";

/** The state of the reading room and what its keys and buttons do. */
export function useReadingRoom(data: ReadingData) {
  const { say } = useWords();
  const article = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  /** Where the last passage was coded: the caret begins there again. */
  const last = useRef<Place | null>(null);
  const { text, language } = data;
  const blocks = useMemo(() => textBlocks(text), [text]);
  const rows = useMemo(() => data.rows.filter(({ category }) => !hidden.has(category)), [data.rows, hidden]);
  const placed = useMemo(() => rows.filter(isPlaced), [rows]);
  const walk = useMemo(() => ({ text, blocks, language: language ?? undefined }), [text, blocks, language]);
  const search = useSearch(article, text);
  const suggestions = useSuggestions(data);
  const passages = usePassages(article, placed);
  const drawn = useMemo(() => drawnBlocks(blocks, placed, suggestions.marks), [blocks, placed, suggestions.marks]);
  const { selected, setSelected, clear } = useSelection(article, text, drawn);
  const backToText = useCallback((place: Place | null) => {
    article.current?.focus({ preventScroll: true });
    if (article.current !== null && place !== null) selectPlace(article.current, place);
  }, []);
  const coding = useCoding(data, data.coding, (place, name, isDraft) => {
    last.current = place;
    clear();
    backToText(null);
    setSaid(say(isDraft ? "reading.savedDraft" : "reading.saved", { name }));
  });
  const attach = useAttach(data, () => {
    clear();
    backToText(null);
    setSaid(say("reading.attached"));
  });

  const choose = (place: Place | null) => {
    if (place === null || data.coding === null) return;
    if (attach.row !== null) void attach.run(place);
    else {
      setSaid("");
      suggestions.show(null);
      coding.open(place, null);
    }
  };
  const wordKeys = useWordKeys(article, walk, { select: setSelected, choose });
  const code = () => {
    if (data.coding === null || coding.place !== null) return;
    if (wordKeys.isOn) wordKeys.end();
    if (selected !== null) choose(selected);
    else wordKeys.begin(last.current);
  };
  const showSuggestion = (index: number | null) => {
    suggestions.show(index);
    const mark = index === null ? undefined : suggestions.marks[index];
    if (mark !== undefined) backToText(mark);
  };
  const accept = () => {
    const mark = suggestions.at === null ? undefined : suggestions.marks[suggestions.at];
    if (mark === undefined || data.coding === null) return false;
    coding.open(selected !== null && selected.start <= mark.start && selected.end >= mark.end ? selected : mark, mark);
    suggestions.show(null);
    return true;
  };
  const chooseFound = () => {
    const found = search.look();
    if (found === null) return;
    setSelected(found);
    wordKeys.begin(found);
  };
  const leaveCoding = () => {
    const { place } = coding;
    coding.close();
    backToText(place);
    setSelected(place);
  };
  useReadingKeys(data.keys, {
    code,
    nextPassage: () => passages.step(1),
    previousPassage: () => passages.step(-1),
    search: () => field.current?.focus(),
    nextSuggestion: () => showSuggestion(suggestions.next(last.current?.end ?? 0)),
    accept,
    dismiss: () => {
      suggestions.dismiss();
      return suggestions.at !== null;
    },
    leave: () => {
      const isBusy = attach.row !== null || suggestions.at !== null || selected !== null;
      attach.aim(null);
      suggestions.show(null);
      if (coding.place === null) clear();
      return isBusy;
    },
  });
  const toggle = (category: string) =>
    setHidden((old) => new Set(old.has(category) ? [...old].filter((one) => one !== category) : [...old, category]));
  return {
    ...{ article, field, hidden, said, rows, placed, drawn, selected, search, suggestions, passages, coding, attach },
    ...{ wordKeys, choose, code, showSuggestion, accept, chooseFound, leaveCoding, backToText, toggle },
    showAll: () => setHidden(new Set()),
  };
}

/** Giving words to a report that has none: aim at it, then choose the words. */
function useAttach(data: ReadingData, onDone: () => void) {
  const { say } = useWords();
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [row, setRow] = useState<ReportRow | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (place: Place) => {
    if (row === null) return;
    const passage = passageOf(data.text, place.start, place.end, data.textSha256);
    const answer = await attachWords(data.slug, row, passage, say("reading.attachReason"));
    if (!answer.ok) return setProblem(answer.problem);
    setRow(null);
    onDone();
    startTransition(() => router.refresh());
  };
  const aim = (target: ReportRow | null) => {
    setProblem(null);
    setRow(target);
  };
  return { row, aim, run, problem };
}
