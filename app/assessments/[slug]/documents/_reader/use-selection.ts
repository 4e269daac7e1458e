"use client";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Range as Place, tidyRange } from "@/lib/passages/passage-of";
import { placeOf, shownRange } from "./text-places";

/**
 * What is selected in the text, by mouse, touch or keys: whole words' ends, no blanks at the edges. When the text is drawn anew, as after
 * a report was stored, what was selected is selected again.
 */
export function useSelection(article: RefObject<HTMLElement | null>, text: string, drawn: unknown) {
  const [selected, setSelected] = useState<Place | null>(null);
  const latest = useRef(selected);
  latest.current = selected;
  const shown = useRef(drawn);
  // what is drawn anew takes the browser's selection with it
  useLayoutEffect(() => {
    if (shown.current === drawn) return;
    shown.current = drawn;
    const [root, place, selection] = [article.current, latest.current, window.getSelection()];
    if (root === null || place === null || selection === null || isElsewhere(root)) return;
    const range = shownRange(root, place);
    if (range === null) return;
    selection.removeAllRanges();
    selection.addRange(range);
  }, [article, drawn]);
  useEffect(() => {
    let waiting = 0;
    const look = () => {
      waiting = 0;
      const selection = window.getSelection();
      const root = article.current;
      if (root === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) {
        // a field that takes the focus empties the selection: what was chosen stays until the text is touched again
        if (!isElsewhere(root)) setSelected(null);
        return;
      }
      const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
      const start = placeOf(root, startContainer, startOffset);
      const end = placeOf(root, endContainer, endOffset);
      if (start === null || end === null) return;
      const place = tidyRange(text, start, end);
      setSelected((old) => (old !== null && old.start === place?.start && old.end === place.end ? old : place));
    };
    const onChange = () => {
      if (waiting === 0) waiting = requestAnimationFrame(look);
    };
    document.addEventListener("selectionchange", onChange);
    return () => {
      document.removeEventListener("selectionchange", onChange);
      cancelAnimationFrame(waiting);
    };
  }, [article, text]);
  const clear = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    setSelected(null);
  }, []);
  return { selected, setSelected, clear };
}

/** True while the cursor is in a field outside of the text. */
function isElsewhere(root: HTMLElement | null): boolean {
  const active = document.activeElement;
  return active !== null && active !== document.body && !(root?.contains(active) ?? false);
}
