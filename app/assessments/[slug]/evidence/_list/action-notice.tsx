"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useState } from "react";
import { useUndo } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";

/** What was just done, and how to undo it. */
interface Done {
  readonly text: string;
  /** Of the step that takes it back. */
  readonly stepId: string;
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
  const steps = useUndo();
  const undo = async () => {
    await steps.undo();
    setDone(null);
    router.refresh();
  };
  return (
    <DoneContext.Provider value={setDone}>
      <div role="status" className="evnotice">
        {done !== null && steps.nextUndo?.id === done.stepId && (
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
      {children}
    </DoneContext.Provider>
  );
}
