"use client";
import { type RefObject, useLayoutEffect, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Range as Place } from "@/lib/passages/passage-of";
import { shownRange } from "./text-places";

/** The button that appears beside selected words; at the foot of the window on phones. */
export function SelectionBar(props: {
  article: RefObject<HTMLElement | null>;
  place: Place;
  /** The name of the report that the words are for; null: a new one. */
  attachTo: string | null;
  onChoose: () => void;
  onCancel: () => void;
}) {
  const { say } = useWords();
  const { article, place } = props;
  const [spot, setSpot] = useState<{ top: number; left: number } | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const root = article.current;
      const range =
        root === null ? null : shownRange(root, { start: Math.max(place.start, place.end - 1), end: place.end });
      if (root === null || range === null) return setSpot(null);
      const [words, frame] = [range.getBoundingClientRect(), root.getBoundingClientRect()];
      const left = Math.min(Math.max(0, words.right - frame.left + 6), Math.max(0, frame.width - 170));
      setSpot({ top: words.bottom - frame.top + root.offsetTop + 4, left: left + root.offsetLeft });
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [article, place]);
  return (
    <div className="selbar noprint" style={spot === null ? undefined : { top: spot.top, left: spot.left }}>
      <button
        type="button"
        className="btn pri"
        onPointerDown={(event) => event.preventDefault()}
        onClick={props.onChoose}
      >
        {props.attachTo === null ? say("reading.code") : say("reading.attachHere")} <kbd className="opt">C</kbd>
      </button>
      {props.attachTo !== null && (
        <button type="button" className="btn" onClick={props.onCancel}>
          {say("ui.cancel")}
        </button>
      )}
    </div>
  );
}
