"use client";
import { useEffect, useState } from "react";
import { type BandsResult, computeBands } from "./compute-bands";

export type BandsState = { readonly kind: "off" } | { readonly kind: "working" } | BandsResult;

const OFF: BandsState = { kind: "off" };
const WORKING: BandsState = { kind: "working" };

/** Bands that were computed while this page was open, the oldest first; going back to a range shows its band at once. */
const known = new Map<string, BandsResult>();
const MOST_KNOWN = 12;

/**
 * The bands of one state of the chart. They are begun once the chart is drawn, given up when something else is asked for, and
 * kept for as long as the case does not change.
 */
export function useComputedBands(request: { href: string; mark: string; isOn: boolean; isDrawn: boolean }): BandsState {
  const { href, mark, isOn, isDrawn } = request;
  const key = `${mark} ${href}`;
  const [latest, setLatest] = useState<{ key: string; result: BandsResult } | null>(null);
  useEffect(() => {
    if (!isOn || !isDrawn || known.has(key)) return;
    const giveUp = new AbortController();
    void computeBands(href, mark, giveUp.signal).then((result) => {
      if (giveUp.signal.aborted) return;
      if (result.kind === "done") remember(key, result);
      setLatest({ key, result });
    });
    return () => giveUp.abort();
  }, [key, href, mark, isOn, isDrawn]);
  if (!isOn) return OFF;
  if (!isDrawn) return WORKING;
  return known.get(key) ?? (latest?.key === key ? latest.result : WORKING);
}

function remember(key: string, result: BandsResult): void {
  known.set(key, result);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) return;
    known.delete(oldest);
  }
}
