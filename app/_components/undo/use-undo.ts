"use client";
import { useParams } from "next/navigation";
import { useMemo, useSyncExternalStore } from "react";
import { nextStep, type UndoCall, type UndoStep } from "./undo-stack";
import { carryOut, keepStep, serverState, stateOf, subscribe, type UndoResult } from "./undo-store";

export { type UndoCall, versionOf, versionsIn } from "./undo-stack";
export type { UndoResult } from "./undo-store";

/** What was done and stored: how to take it back, and how to do it again. */
export interface Undoable {
  /** In words, as the notice says it: "Recorded: Western security alerts". */
  readonly label: string;
  /** Calls that take it back, in order. Bodies name versions by `versionOf(id)`, for example `{expectedVersion: versionOf(id), reason}`. */
  readonly undo: readonly UndoCall[];
  /** Calls that bring it back after that: restore what was withdrawn rather than create it again. */
  readonly redo: readonly UndoCall[];
  /** Versions by record id just before it; leave out what it created. */
  readonly before?: Readonly<Record<string, number>>;
  /** Versions by record id just after it, from the API's answer: `versionsIn(answer.body)`. */
  readonly after: Readonly<Record<string, number>>;
}

export interface Undo {
  /** Keeps a step and answers its id. */
  readonly push: (step: Undoable) => string;
  readonly undo: () => Promise<UndoResult>;
  readonly redo: () => Promise<UndoResult>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly busy: boolean;
  /** The steps that come next. */
  readonly nextUndo: UndoStep | undefined;
  readonly nextRedo: UndoStep | undefined;
  readonly last: UndoResult;
}

/** What was done in an assessment, across its rooms and reloads of this tab. `slug` is that of the address unless it is given. */
export function useUndo(slug?: string): Undo {
  const params = useParams();
  const of = slug ?? (typeof params.slug === "string" ? params.slug : "");
  const state = useSyncExternalStore(subscribe, () => stateOf(of), serverState);
  const actions = useMemo(
    () => ({
      push: ({ label, undo, redo, before = {}, after }: Undoable): string => {
        const id = crypto.randomUUID();
        keepStep(of, { id, label, undo: [...undo], redo: [...redo], before: { ...before }, after: { ...after } });
        return id;
      },
      undo: () => carryOut(of, "undo"),
      redo: () => carryOut(of, "redo"),
    }),
    [of],
  );
  const nextUndo = nextStep(state.stack, "undo");
  const nextRedo = nextStep(state.stack, "redo");
  return {
    ...actions,
    canUndo: nextUndo !== undefined,
    canRedo: nextRedo !== undefined,
    busy: state.busy,
    nextUndo,
    nextRedo,
    last: state.last,
  };
}
