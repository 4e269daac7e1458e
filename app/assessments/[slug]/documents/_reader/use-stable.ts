"use client";
import { useCallback, useRef } from "react";

/** The same function from one drawing to the next, so that what is drawn once stays: it always runs the latest. */
export function useStable<Args extends readonly unknown[]>(run: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: Args) => latest.current(...args), []);
}
