"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Drafts, readDrafts, writeDrafts } from "./draft-storage";
import { advanced, blankEntry, type Entry, type EntryDefaults, isUntouched } from "./entry";

const newKey = (): string => crypto.randomUUID();

export interface DraftState {
  readonly entry: Entry;
  /** The entry that Esc put aside. */
  readonly kept: Entry | null;
  readonly change: (part: Partial<Entry>) => void;
  /** A whole other entry, under a key of its own. */
  readonly replace: (entry: Entry) => void;
  /** After a save: the next entry, with what was typed meanwhile. */
  readonly advance: (sent: Entry, next: Entry) => void;
  /** After a refusal: the same entry under a new key, since nothing was stored under the old one. */
  readonly renew: (part: Partial<Entry>) => void;
  readonly putAside: () => void;
  readonly bringBack: () => void;
  readonly drop: () => void;
}

/** The entry in the form and the one put aside. Both live in the browser's storage from the first keystroke on. */
export function useDrafts(slug: string, defaults: EntryDefaults): DraftState {
  const [drafts, setDrafts] = useState<Drafts & { entry: Entry }>({ entry: blankEntry(defaults), kept: null });
  const asked = useRef(defaults.preset);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const stored = readDrafts(slug);
    const key = newKey();
    const preset = asked.current;
    setDrafts(({ entry }) => {
      const before = restoredEntry(stored.entry, { ...entry, key });
      if (preset === undefined || Object.keys(preset).length === 0) return { kept: stored.kept, entry: before };
      // What was begun stays at hand while the address begins another.
      const begun = isUntouched(before) || before.indicator === preset.indicator ? stored.kept : before;
      const base = isUntouched(before) ? before : { ...entry, key };
      return { kept: begun, entry: before.indicator === preset.indicator ? before : { ...base, ...preset } };
    });
    setRestored(true);
  }, [slug]);
  useEffect(() => {
    if (restored) writeDrafts(slug, drafts);
  }, [slug, drafts, restored]);
  const change = useCallback(
    (part: Partial<Entry>) => setDrafts((old) => ({ ...old, entry: { ...old.entry, ...part } })),
    [],
  );
  const replace = useCallback(
    (entry: Entry) => setDrafts((old) => ({ ...old, entry: { ...entry, key: newKey() } })),
    [],
  );
  return {
    entry: drafts.entry,
    kept: drafts.kept,
    change,
    replace,
    advance: (sent, next) =>
      setDrafts((old) => ({ ...old, entry: { ...advanced(old.entry, sent, next), key: newKey() } })),
    renew: (part) => change({ ...part, key: newKey() }),
    putAside: () =>
      setDrafts(({ entry, kept }) => ({
        kept: isUntouched(entry) ? kept : entry,
        entry: { ...blankEntry(defaults), key: newKey() },
      })),
    bringBack: () => setDrafts(({ entry, kept }) => ({ kept: null, entry: kept === null ? entry : { ...kept } })),
    drop: () => setDrafts((old) => ({ ...old, kept: null })),
  };
}

/** What was in the form when it was left; the document that the address names wins. An empty form begins with today's days. */
function restoredEntry(stored: Entry | null, blank: Entry): Entry {
  if (stored === null) return blank;
  const carries = [stored.source, stored.grade, stored.incidentText].some((text) => text !== "");
  if (isUntouched(stored) && !carries) return blank;
  return {
    ...stored,
    documentId: blank.documentId ?? stored.documentId,
    key: stored.key === "" ? blank.key : stored.key,
  };
}
