"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import type { Answer, Problem } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** What was just done, and how to undo it. */
interface Done {
  readonly text: string;
  readonly undo: () => Promise<Answer>;
}

const DoneContext = createContext<(done: Done) => void>(() => {});

/** For an action of a row: tell what was done, so that it can be undone. */
export function useDone(): (done: Done) => void {
  return useContext(DoneContext);
}

/** Says above the list what was done last and offers to undo it. */
export function ActionNotice({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const router = useRouter();
  const [done, setDone] = useState<Done | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tell = useMemo(
    () => (next: Done) => {
      setProblem(null);
      setDone(next);
    },
    [],
  );
  const undo = async () => {
    const answer = await done?.undo();
    if (answer === undefined) return;
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setDone(null);
    router.refresh();
  };
  return (
    <DoneContext.Provider value={tell}>
      <div role="status" className="evnotice">
        {done !== null && (
          <p className="notice">
            <span>{done.text}</span>
            <span className="linklist">
              <button type="button" className="btn quiet" onClick={() => void undo()}>
                {say("ui.undo")}
              </button>
            </span>
          </p>
        )}
      </div>
      {problem !== null && <ProblemNotice problem={problem} />}
      {children}
    </DoneContext.Provider>
  );
}
