"use client";
import { useRef } from "react";

/** The Idempotency-Key of a create: sending the same again, after a lost answer or a double press, makes nothing twice. */
export function useCreateKey(): (body: unknown) => string {
  const last = useRef<{ readonly text: string; readonly key: string } | null>(null);
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current?.text !== text) last.current = { text, key: crypto.randomUUID() };
    return last.current.key;
  };
}
