"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import type { Phrase, PhraseList } from "@/lib/domain/phrase-list";

export interface ListState {
  readonly list: PhraseList;
  readonly isChanged: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly isSaved: boolean;
  readonly put: (phrase: Phrase) => void;
  readonly add: (phrases: readonly Phrase[]) => void;
  readonly remove: (id: string) => void;
  readonly set: (part: Partial<PhraseList>) => void;
  readonly drop: () => void;
  readonly save: () => Promise<void>;
}

/** The list as it is edited; nothing is stored before it is saved as a whole. */
export function usePhraseList(slug: string, version: number, stored: PhraseList): ListState {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [list, setList] = useState(stored);
  const [busy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (next: (old: PhraseList) => PhraseList) => {
    setSaved(false);
    setList(next);
  };
  const save = async () => {
    setBusy(true);
    setProblem(null);
    const address = `/api/v1/assessments/${encodeURIComponent(slug)}/phrases`;
    const answer = await sendJson("PUT", address, { expectedVersion: version, list });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setSaved(true);
    startTransition(() => router.refresh());
  };
  return {
    list,
    isChanged: list !== stored,
    busy,
    problem,
    isSaved,
    put: (phrase) =>
      change((old) => ({ ...old, phrases: old.phrases.map((one) => (one.id === phrase.id ? phrase : one)) })),
    add: (phrases) => change((old) => ({ ...old, phrases: [...phrases, ...old.phrases] })),
    remove: (id) => change((old) => ({ ...old, phrases: old.phrases.filter((one) => one.id !== id) })),
    set: (part) => change((old) => ({ ...old, ...part })),
    drop: () => setList(stored),
    save,
  };
}
