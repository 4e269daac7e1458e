"use client";
import { useCallback, useEffect, useState } from "react";
import { readWhatIfCase } from "@/lib/view/what-if/read-what-if-case";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";

export type LoadedCase =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly kase: WhatIfCase }
  | { readonly kind: "failed"; readonly why: "unreachable" | "changed" };

const LOADING: LoadedCase = { kind: "loading" };

/** The case that the page names, fetched once the page is there; `again` tries once more. */
export function useWhatIfCase(href: string, mark: string): { readonly loaded: LoadedCase; readonly again: () => void } {
  const [loaded, setLoaded] = useState(LOADING);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const giveUp = new AbortController();
    void fetchCase(href, mark, { signal: giveUp.signal, cache: tries === 0 ? "default" : "reload" }).then((result) => {
      if (!giveUp.signal.aborted) setLoaded(result);
    });
    return () => giveUp.abort();
  }, [href, mark, tries]);
  const again = useCallback(() => {
    setLoaded(LOADING);
    setTries((count) => count + 1);
  }, []);
  return { loaded, again };
}

async function fetchCase(href: string, mark: string, how: RequestInit): Promise<LoadedCase> {
  try {
    const response = await fetch(href, how);
    const kase = response.ok ? readWhatIfCase(await response.text()) : null;
    if (kase === null) return { kind: "failed", why: "unreachable" };
    return kase.mark === mark ? { kind: "ready", kase } : { kind: "failed", why: "changed" };
  } catch {
    return { kind: "failed", why: "unreachable" };
  }
}
