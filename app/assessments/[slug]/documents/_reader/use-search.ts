"use client";
import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from "react";
import { findAll, searchable } from "@/lib/passages/find-all";
import type { Range as Place } from "@/lib/passages/passage-of";
import { bringIntoView, paint, shownRange } from "./text-places";

/** More are counted as "more than". */
export const MOST_FOUND = 5000;
const MOST_DRAWN = 400;

export interface Search {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly count: number;
  /** From 1; 0 while none is shown. */
  readonly nth: number;
  readonly go: (step: 1 | -1) => void;
  /** What is shown. */
  readonly here: Place | null;
  /** What is shown, or would be: the list follows the typing a little later. */
  readonly look: () => Place | null;
}

/** Search within the text. The text is prepared when the first letter is typed, not before. */
export function useSearch(article: RefObject<HTMLElement | null>, text: string): Search {
  const [typed, setTyped] = useState("");
  const [nth, setNth] = useState(0);
  const wanted = useDeferredValue(typed);
  const isWanted = wanted.trim().length > 1;
  const prepared = useMemo(() => (isWanted ? searchable(text) : null), [isWanted, text]);
  const found = useMemo(() => (prepared === null ? [] : findAll(prepared, wanted, MOST_FOUND)), [prepared, wanted]);
  const here = found[nth - 1] ?? null;
  useEffect(() => {
    const root = article.current;
    if (root === null) return;
    const from = Math.max(0, nth - MOST_DRAWN / 2);
    const drawn = found.slice(from, from + MOST_DRAWN).flatMap((place) => shownRange(root, place) ?? []);
    paint("found", drawn);
    const range = here === null ? null : shownRange(root, here);
    paint("here", range === null ? [] : [range]);
    if (range !== null) bringIntoView(range);
    return () => {
      paint("found", []);
      paint("here", []);
    };
  }, [found, here, nth, article]);
  return {
    typed,
    type: (value) => {
      setTyped(value);
      setNth(value.trim().length > 1 ? 1 : 0);
    },
    count: found.length,
    nth: here === null ? 0 : nth,
    go: (step) => setNth((old) => (found.length === 0 ? 0 : ((old - 1 + step + found.length) % found.length) + 1)),
    here,
    look: () => {
      if (wanted === typed) return here;
      return typed.trim().length > 1 ? (findAll(searchable(text), typed, 1)[0] ?? null) : null;
    },
  };
}
