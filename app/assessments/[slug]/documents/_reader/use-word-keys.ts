"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Range as Place } from "@/lib/passages/passage-of";
import { edgeWord, stepWord, type WordWalk, wordAt } from "@/lib/view/reading/word-steps";
import { placeOf, selectPlace, shownRange } from "./text-places";

interface Span {
  readonly anchor: Place;
  readonly head: Place;
}

interface WordKeys {
  readonly isOn: boolean;
  /** Puts the caret on the word at a place, or on a stretch that is selected already. */
  readonly begin: (place: Place | null) => void;
  readonly end: () => void;
}

/** Selecting words by keys alone: arrows go word by word and line by line, with Shift they extend, Enter chooses, Esc leaves. */
export function useWordKeys(
  article: RefObject<HTMLElement | null>,
  walk: WordWalk,
  on: { readonly select: (place: Place | null) => void; readonly choose: (place: Place) => void },
): WordKeys {
  const [span, setSpan] = useState<Span | null>(null);
  const latest = useRef(on);
  latest.current = on;
  const begin = useCallback(
    (place: Place | null) => {
      const at = place?.start ?? firstSeen(article.current) ?? 0;
      const word = wordAt(walk, at);
      if (word === null) return;
      const head = place === null || place.end <= word.end ? word : (wordAt(walk, place.end - 1) ?? word);
      article.current?.focus({ preventScroll: true });
      setSpan({ anchor: word, head });
    },
    [article, walk],
  );
  const end = useCallback(() => setSpan(null), []);
  useEffect(() => {
    if (span === null || article.current === null) return;
    const place = placeOfSpan(span);
    selectPlace(article.current, place);
    latest.current.select(place);
  }, [span, article]);
  useEffect(() => {
    if (span === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isInField(event.target)) return;
      if (event.key === "Escape" || event.key === "Enter") {
        event.preventDefault();
        event.stopPropagation();
        setSpan(null);
        if (event.key === "Enter") latest.current.choose(placeOfSpan(span));
        else latest.current.select(null);
        return;
      }
      const head = moved(walk, article.current, span.head, event.key);
      if (head === null) return;
      event.preventDefault();
      event.stopPropagation();
      setSpan({ anchor: event.shiftKey ? span.anchor : head, head });
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [span, walk, article]);
  return { isOn: span !== null, begin, end };
}

function placeOfSpan({ anchor, head }: Span): Place {
  return { start: Math.min(anchor.start, head.start), end: Math.max(anchor.end, head.end) };
}

function moved(walk: WordWalk, root: HTMLElement | null, head: Place, key: string): Place | null {
  if (key === "ArrowRight") return stepWord(walk, head, 1);
  if (key === "ArrowLeft") return stepWord(walk, head, -1);
  if (key === "Home") return edgeWord(walk, head, "first");
  if (key === "End") return edgeWord(walk, head, "last");
  if (key === "ArrowDown" || key === "ArrowUp") return lineWord(walk, root, head, key === "ArrowDown" ? 1 : -1);
  return null;
}

/** The word above or below: what the page shows there, or the next paragraph where nothing is shown at that spot. */
function lineWord(walk: WordWalk, root: HTMLElement | null, head: Place, step: 1 | -1): Place | null {
  const range = root === null ? null : shownRange(root, head);
  const box = range?.getClientRects()[0];
  if (root === null || box === undefined) return stepWord(walk, head, step);
  for (const lines of [1, 1.7]) {
    const y = (box.top + box.bottom) / 2 + step * lines * 30;
    const point = pointAt(box.left + 2, y);
    const place = point === null ? null : placeOf(root, point.node, point.offset);
    const word = place === null ? null : wordAt(walk, place);
    if (word !== null && (step === 1 ? word.start > head.start : word.start < head.start)) return word;
  }
  const edge = edgeWord(walk, head, step === 1 ? "last" : "first");
  return stepWord(walk, edge, step);
}

function pointAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found === null ? null : { node: found.offsetNode, offset: found.offset };
  }
  return null;
}

/** The place of the first piece of text that is in view. */
function firstSeen(root: HTMLElement | null): number | null {
  for (const piece of root?.querySelectorAll("[data-at]") ?? []) {
    const { bottom, height } = piece.getBoundingClientRect();
    if (height > 0 && bottom > 100) return Number(piece.getAttribute("data-at"));
  }
  return null;
}

export function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [role=dialog], [role=spinbutton]") !== null
  );
}
