"use client";
import { useRouter } from "next/navigation";
import { useMemo, useState, useTransition } from "react";
import type { SuggestionMark } from "@/lib/view/reading/suggestion-marks";
import type { ReadingData } from "./reading-data";
import { judge } from "./use-coding";

export interface Suggestions {
  readonly marks: readonly SuggestionMark[];
  /** Place in the list of the one that is shown; null: none. */
  readonly at: number | null;
  readonly show: (index: number | null) => void;
  /** The next one after the one that is shown, or after a place in the text. */
  readonly next: (from: number) => number | null;
  readonly dismiss: () => void;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

const keyOf = (mark: SuggestionMark): string => `${mark.phraseId}/${mark.start}`;

/** The suggestions that nobody has answered yet. One that is dismissed goes at once; the server is told meanwhile. */
export function useSuggestions(data: ReadingData): Suggestions {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<number | null>(null);
  const [isOn, setOn] = useState(true);
  const marks = useMemo(
    () => (isOn ? data.suggestions.filter((mark) => !gone.has(keyOf(mark))) : []),
    [data.suggestions, gone, isOn],
  );
  const dismiss = () => {
    const mark = at === null ? undefined : marks[at];
    if (mark === undefined || at === null) return;
    setGone((old) => new Set(old).add(keyOf(mark)));
    setAt(marks.length <= 1 ? null : Math.min(at, marks.length - 2));
    void judge(data, mark, "dismissed").then((answer) => {
      if (answer.ok) return;
      setGone((old) => new Set([...old].filter((key) => key !== keyOf(mark))));
      startTransition(() => router.refresh());
    });
  };
  return {
    marks,
    at: at !== null && at < marks.length ? at : null,
    show: setAt,
    next: (from) => {
      if (marks.length === 0) return null;
      if (at !== null) return (at + 1) % marks.length;
      const after = marks.findIndex(({ start }) => start >= from);
      return after < 0 ? 0 : after;
    },
    dismiss,
    isOn,
    toggle: () => {
      setOn((old) => !old);
      setAt(null);
    },
  };
}
