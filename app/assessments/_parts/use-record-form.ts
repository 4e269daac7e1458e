"use client";
import { useEffect, useRef, useState } from "react";
import * as z from "zod/mini"; // the small build: rooms without schemas of their own use this form
import type { Answer, Problem } from "@/app/_components/forms/send-json";

export interface Conflict {
  readonly theirs: unknown;
  readonly version: number;
}
const Versioned = z.object({ version: z.int() });

/** What happens around a save: one at a time, what went wrong, another version in the way, and the first field to mend. */
export function useRecordForm() {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [refusals, setRefusals] = useState(0);
  const sent = useRef({ text: "", key: "" });

  useEffect(() => {
    if (refusals === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-invalid] input, [role="alert"]',
    );
    wrong?.focus({ preventScroll: true });
    wrong?.scrollIntoView({ block: "center" });
  }, [refusals]);

  /** The body of the answer when it was saved; undefined when it was refused, which is then on the page. */
  const save = async (send: () => Promise<Answer>): Promise<unknown> => {
    if (busy) return undefined;
    setBusy(true);
    const answer = await send();
    setBusy(false);
    if (answer.ok) {
      setProblem(null);
      setConflict(null);
      return answer.body;
    }
    const theirs = Versioned.safeParse(answer.problem.theirs);
    if (answer.problem.code === "version-conflict" && theirs.success) {
      setConflict({ theirs: answer.problem.theirs, version: theirs.data.version });
      setProblem(null);
    } else setProblem(answer.problem);
    setRefusals((count) => count + 1);
    return undefined;
  };
  /** The same key for the same content, so that a second press, or another try after no answer, stores it once. */
  const keyFor = (body: unknown): string => {
    const text = JSON.stringify(body);
    if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() };
    return sent.current.key;
  };
  const refuse = () => setRefusals((count) => count + 1);
  return { form, busy, problem, conflict, save, refuse, keyFor };
}
