"use client";
import { useEffect, useRef, useState } from "react";

export interface Latest<Q, A> {
  /** The last answer and what it answers; null before the first. */
  readonly last: { readonly question: Q; readonly answer: A } | null;
  /** The answer belongs to an earlier question, or there is none yet. */
  readonly isWorking: boolean;
}

/**
 * Asks one question at a time, and when it is answered the newest: a slider that moves faster than the answers come leaves out
 * what is old already. `ask` null: there is nobody to ask yet.
 */
export function useLatest<Q, A>(question: Q, ask: ((question: Q) => Promise<A>) | null): Latest<Q, A> {
  const [last, setLast] = useState<{ question: Q; answer: A; by: unknown } | null>(null);
  const wanted = useRef(question);
  const busy = useRef<unknown>(null);
  useEffect(() => {
    wanted.current = question;
    if (ask === null || busy.current === ask) return;
    busy.current = ask;
    const work = async () => {
      for (;;) {
        const asked = wanted.current;
        const answer = await ask(asked);
        // somebody else is asked by now: this answer is about another case
        if (busy.current !== ask) return;
        setLast({ question: asked, answer, by: ask });
        if (wanted.current === asked) break;
      }
      busy.current = null;
    };
    void work();
  }, [question, ask]);
  const isOurs = last !== null && last.by === ask;
  return { last: isOurs ? last : null, isWorking: !isOurs || last.question !== question };
}
