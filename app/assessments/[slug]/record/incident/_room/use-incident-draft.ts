"use client";
import { useCallback, useEffect, useState } from "react";
import { blankIncident, type IncidentDefaults, IncidentEntry, isBlank, type RowEntry, rowOf } from "./incident-entry";

const keyOf = (slug: string): string => `vigie-incident-${slug}`;

export interface IncidentDraft {
  readonly entry: IncidentEntry;
  readonly change: (part: Partial<IncidentEntry>) => void;
  readonly changeRow: (indicator: string, part: Partial<RowEntry>) => void;
  /** A whole other entry, under a key of its own. */
  readonly replace: (entry: IncidentEntry) => void;
  /** After a refusal: the same entry under a new key, since nothing was stored under the old one. */
  readonly renew: () => void;
  /** True when the form holds what an earlier visit left there. */
  readonly restored: boolean;
}

/** The attack in the form; it lives in the browser's storage from the first keystroke on. */
export function useIncidentDraft(slug: string, defaults: IncidentDefaults, documentId: string | null): IncidentDraft {
  const [entry, setEntry] = useState(() => ({ ...blankIncident(defaults), documentId }));
  const [state, setState] = useState<"new" | "restored" | "first">("first");
  useEffect(() => {
    const kept = readDraft(slug);
    const isKept = kept !== null && !isBlank(kept);
    setEntry((old) => {
      const next = isKept ? { ...kept, documentId: documentId ?? kept.documentId } : old;
      return { ...next, key: next.key === "" ? crypto.randomUUID() : next.key };
    });
    setState(isKept ? "restored" : "new");
  }, [slug, documentId]);
  useEffect(() => {
    if (state !== "first") writeDraft(slug, entry);
  }, [slug, entry, state]);
  const change = useCallback((part: Partial<IncidentEntry>) => setEntry((old) => ({ ...old, ...part })), []);
  const changeRow = useCallback(
    (indicator: string, part: Partial<RowEntry>) =>
      setEntry((old) => ({ ...old, rows: { ...old.rows, [indicator]: { ...rowOf(old, indicator), ...part } } })),
    [],
  );
  const replace = useCallback((next: IncidentEntry) => {
    setEntry({ ...next, key: crypto.randomUUID() });
    setState("new");
  }, []);
  const renew = useCallback(() => change({ key: crypto.randomUUID() }), [change]);
  return { entry, change, changeRow, replace, renew, restored: state === "restored" };
}

function readDraft(slug: string): IncidentEntry | null {
  try {
    const text = window.localStorage.getItem(keyOf(slug));
    const parsed = text === null ? null : IncidentEntry.safeParse(JSON.parse(text));
    return parsed?.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function writeDraft(slug: string, entry: IncidentEntry): void {
  try {
    window.localStorage.setItem(keyOf(slug), JSON.stringify(entry));
  } catch {
    // A full or forbidden storage must not stop anybody from recording.
  }
}
