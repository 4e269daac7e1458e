"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";

const WRITE_AFTER_MS = 250;

export interface Draft<T> {
  readonly value: T;
  readonly set: (change: (value: T) => T) => void;
  /** What was found in this browser: taken up at once, or made on an older version and only offered. */
  readonly found: "nothing" | "taken" | "offered";
  readonly take: () => void;
  /** Forgets what is kept and starts again from the stored record. */
  readonly drop: () => void;
  /** After a save: there is nothing left to keep. */
  readonly clear: () => void;
}

/**
 * The content of a form, kept in this browser while it is typed, so that neither a reload nor an error loses a word.
 * `version` is that of the record the form began with.
 */
export function useDraft<T>(key: string, version: number, initial: T, schema: z.ZodType<T>): Draft<T> {
  const [value, setValue] = useState(initial);
  const [kept, setKept] = useState<T | null>(null);
  const [found, setFound] = useState<Draft<T>["found"]>("nothing");
  const pending = useRef<{ value: T } | null>(null);
  const schemaRef = useRef(schema);
  const write = useCallback(() => {
    if (pending.current === null) return;
    store(key, JSON.stringify({ version, value: pending.current.value }));
    pending.current = null;
  }, [key, version]);

  useEffect(() => {
    const draft = readDraft(key, schemaRef.current);
    if (draft === null) return;
    if (draft.version === version) setValue(draft.value);
    else setKept(draft.value);
    setFound(draft.version === version ? "taken" : "offered");
  }, [key, version]);

  useEffect(() => {
    window.addEventListener("pagehide", write);
    return () => {
      window.removeEventListener("pagehide", write);
      write();
    };
  }, [write]);

  useEffect(() => {
    if (pending.current?.value !== value) return;
    const timer = setTimeout(write, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value, write]);

  const set = useCallback((change: (value: T) => T) => {
    setValue((old) => {
      const next = change(old);
      pending.current = { value: next };
      return next;
    });
  }, []);
  const clear = () => {
    pending.current = null;
    store(key, null);
    setFound("nothing");
  };
  const drop = () => {
    clear();
    setValue(initial);
  };
  const take = () => {
    if (kept !== null) set(() => kept);
    setFound("taken");
  };
  return { value, set, found, take, drop, clear };
}

function readDraft<T>(key: string, schema: z.ZodType<T>): { version: number; value: T } | null {
  try {
    const parsed = z
      .object({ version: z.number(), value: schema })
      .safeParse(JSON.parse(localStorage.getItem(key) ?? ""));
    return parsed.success ? { version: parsed.data.version, value: parsed.data.value } : null;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing, or has no room for a very long text, must not stop anybody from typing. */
function store(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {}
}
