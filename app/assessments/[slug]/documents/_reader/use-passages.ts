"use client";
import { type RefObject, useState } from "react";
import type { PlacedRow } from "./reading-data";
import { bringIntoView, shownRange } from "./text-places";

/** Which passage is shown, and the ways to the next one, to its report, and back. */
export function usePassages(article: RefObject<HTMLElement | null>, placed: readonly PlacedRow[]) {
  const [on, setOn] = useState<number | null>(null);
  const show = (number: number) => {
    const row = placed.find((one) => one.number === number);
    const root = article.current;
    if (row === undefined || root === null) return;
    setOn(number);
    window.history.replaceState(null, "", `#m${number}`);
    const range = shownRange(root, row);
    if (range !== null) bringIntoView(range);
    root.querySelector<HTMLElement>(`#m${number}`)?.focus({ preventScroll: true });
    document.getElementById(`r${number}`)?.scrollIntoView({ block: "nearest" });
    if (range !== null) bringIntoView(range);
  };
  const step = (by: 1 | -1) => {
    if (placed.length === 0) return;
    const at = placed.findIndex(({ number }) => number === on);
    const next = at < 0 ? (by === 1 ? 0 : placed.length - 1) : (at + by + placed.length) % placed.length;
    const row = placed[next];
    if (row !== undefined) show(row.number);
  };
  /** To the report of a passage in the margin. */
  const toReport = (number: number) => {
    setOn(number);
    const item = document.getElementById(`r${number}`);
    item?.scrollIntoView({ block: "nearest" });
    item?.querySelector<HTMLElement>("a.n")?.focus({ preventScroll: true });
  };
  return { on, show, step, toReport };
}
