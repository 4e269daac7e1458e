"use client";
import { useEffect, useState } from "react";

export interface ComputeRequest {
  /** Where the request for the worker is to be had. */
  readonly href: string;
  /** Which state of the case the page shows. */
  readonly mark: string;
  readonly isOn: boolean;
  /** Nothing is computed before the chart stands. */
  readonly isDrawn: boolean;
}
export type Waiting = { readonly kind: "off" } | { readonly kind: "working" };

const OFF: Waiting = { kind: "off" };
const WORKING: Waiting = { kind: "working" };
const MOST_KNOWN = 12;

/**
 * A hook for something that a worker computes for one state of the chart. It is begun once the chart is drawn, given up when something
 * else is asked for, and kept while the page is open: going back to a range shows it at once.
 */
export function computedHook<Result extends { readonly kind: "done" | "failed" }>(
  compute: (href: string, mark: string, signal: AbortSignal) => Promise<Result>,
): (request: ComputeRequest) => Result | Waiting {
  const known = new Map<string, Result>();
  const remember = (key: string, result: Result): void => {
    known.set(key, result);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_KNOWN) return;
      known.delete(oldest);
    }
  };
  return function useComputed({ href, mark, isOn, isDrawn }) {
    const key = `${mark} ${href}`;
    const [latest, setLatest] = useState<{ key: string; result: Result } | null>(null);
    useEffect(() => {
      if (!isOn || !isDrawn || known.has(key)) return;
      const giveUp = new AbortController();
      void compute(href, mark, giveUp.signal).then((result) => {
        if (giveUp.signal.aborted) return;
        if (result.kind === "done") remember(key, result);
        setLatest({ key, result });
      });
      return () => giveUp.abort();
    }, [key, href, mark, isOn, isDrawn]);
    if (!isOn) return OFF;
    if (!isDrawn) return WORKING;
    return known.get(key) ?? (latest?.key === key ? latest.result : WORKING);
  };
}
