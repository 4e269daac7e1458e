"use client";
import { useEffect } from "react";
import { useWords } from "@/app/_i18n/words";
import type { LeftOut } from "@/lib/view/what-if/fit-scratch";
import { EMPTY_SCRATCH } from "@/lib/view/what-if/scratch";
import { MOST_CODE } from "@/lib/view/what-if/scratch-code";
import type { ScratchSteps } from "./use-scratch-steps";

const TYPED = 'input[type="text"], input[type="search"], textarea, [contenteditable="true"], [role="spinbutton"]';

/** Steps back and forth, a new beginning, the link; and what the address holds that cannot be applied. */
export function StepsBar(props: { steps: ScratchSteps; changes: number; leftOut: readonly LeftOut[] }) {
  const { steps, changes, leftOut } = props;
  const { undo, redo } = steps;
  const { say, formats } = useWords();
  useStepKeys(undo, redo);
  return (
    <>
      <div className="wisteps">
        <button type="button" className="btn" disabled={undo === null} onClick={undo ?? undefined}>
          {say("whatif.undo")} <kbd>Ctrl Z</kbd>
        </button>
        <button type="button" className="btn" disabled={redo === null} onClick={redo ?? undefined}>
          {say("whatif.redo")}
        </button>
        <button
          type="button"
          className="btn quiet"
          disabled={changes === 0}
          onClick={() => steps.change(null, () => EMPTY_SCRATCH)}
        >
          {say("whatif.startAgain")}
        </button>
        <span className="s mut">{say("whatif.changes", { count: changes })}</span>
      </div>
      {steps.unread !== null && (
        <p className="notice bad" role="status">
          {say(`whatif.unread.${steps.unread}`)}
        </p>
      )}
      {steps.tooLong !== null && (
        <p className="notice bad" role="status">
          {say("whatif.tooLong", { letters: formats.number(steps.tooLong, 0), most: formats.number(MOST_CODE, 0) })}
        </p>
      )}
      {leftOut.length > 0 && (
        <div className="notice" role="status">
          <span>{say("whatif.leftOut", { count: leftOut.length })}</span>
          <ul>
            {leftOut.map(({ what, name }) => (
              <li key={`${what} ${name}`}>{say(`whatif.left.${what}`, { name })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Ctrl Z and Ctrl Shift Z; in a text that is being typed they stay the browser's own. */
function useStepKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const step = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : null;
      if (step === null || (event.target instanceof Element && event.target.matches(TYPED))) return;
      event.preventDefault();
      step();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo]);
}
