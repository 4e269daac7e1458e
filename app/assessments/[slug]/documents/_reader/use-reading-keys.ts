"use client";
import { useEffect, useRef } from "react";
import { isInField } from "./use-word-keys";

export interface ReadingKeys {
  readonly code: () => void;
  readonly nextPassage: () => void;
  readonly previousPassage: () => void;
  readonly search: () => void;
  readonly nextSuggestion: () => void;
  readonly accept: () => boolean;
  readonly dismiss: () => boolean;
  readonly leave: () => boolean;
}

/** The single keys of the room. They are silent while somebody types, and off where the settings say so. */
export function useReadingKeys(isOn: boolean, keys: ReadingKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isInField(event.target)) return;
      if (event.key === "Escape") {
        if (latest.current.leave()) event.preventDefault();
        return;
      }
      if (!isOn || event.shiftKey !== (event.key === "/" && event.shiftKey)) return;
      if (press(latest.current, event.key.toLowerCase())) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isOn]);
}

function press(keys: ReadingKeys, key: string): boolean {
  if (key === "a") return keys.accept();
  if (key === "x") return keys.dismiss();
  const simple: Readonly<Record<string, () => void>> = {
    c: keys.code,
    j: keys.nextPassage,
    k: keys.previousPassage,
    l: keys.nextSuggestion,
    "/": keys.search,
  };
  const run = simple[key];
  run?.();
  return run !== undefined;
}
