import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import {
  type Direction,
  dropped,
  emptyStack,
  moved,
  nextStep,
  pushed,
  UndoStack,
  type UndoStep,
  versionsIn,
  withVersions,
} from "./undo-stack";

/** What became of an undo or a redo. */
export type UndoResult =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "done";
      readonly direction: Direction;
      readonly step: UndoStep;
      readonly answers: readonly unknown[];
    }
  | { readonly kind: "refused"; readonly direction: Direction; readonly step: UndoStep; readonly problem: Problem };

interface Kept {
  stack: UndoStack;
  busy: boolean;
  /** What was undone or done again last: the notice says it. */
  last: UndoResult;
}

const kept = new Map<string, Kept>();
const listeners = new Set<() => void>();
const keyOf = (slug: string): string => `vigie-undo-${slug}`;
const nothing: UndoResult = { kind: "nothing" };
const blank: Kept = { stack: emptyStack, busy: false, last: nothing };

/** On the server, and until the page is alive. */
export const serverState = (): Kept => blank;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function stateOf(slug: string): Kept {
  const known = kept.get(slug);
  if (known !== undefined) return known;
  const fresh: Kept = { ...blank, stack: read(slug) };
  kept.set(slug, fresh);
  return fresh;
}

export function keepStep(slug: string, step: UndoStep): void {
  const state = stateOf(slug);
  write(slug, { ...state, stack: pushed(state.stack, step), last: nothing });
}

export function forgetNotice(slug: string): void {
  write(slug, { ...stateOf(slug), last: nothing });
}

/**
 * Carries out the next step in a direction. One that is refused (somebody changed the record meanwhile) is dropped, the others stay;
 * without an answer nothing is dropped.
 */
export async function carryOut(slug: string, direction: Direction): Promise<UndoResult> {
  const state = stateOf(slug);
  const step = nextStep(state.stack, direction);
  if (step === undefined || state.busy) return nothing;
  write(slug, { ...state, busy: true, last: nothing });
  const versions = { ...(direction === "undo" ? step.after : step.before) };
  const seen: Record<string, number> = {};
  const answers: unknown[] = [];
  for (const call of step[direction]) {
    const answer = await sendJson(call.method, call.path, withVersions(call.body, versions));
    if (!answer.ok) {
      const last: UndoResult = { kind: "refused", direction, step, problem: answer.problem };
      const { stack } = stateOf(slug);
      write(slug, { busy: false, last, stack: answer.problem.code === "offline" ? stack : dropped(stack, step.id) });
      return last;
    }
    answers.push(answer.body);
    const now = versionsIn(answer.body);
    Object.assign(versions, now);
    Object.assign(seen, now);
  }
  const last: UndoResult = { kind: "done", direction, step, answers };
  write(slug, { busy: false, last, stack: moved(stateOf(slug).stack, direction, step.id, seen) });
  return last;
}

function write(slug: string, state: Kept): void {
  if (stateOf(slug).stack !== state.stack) store(slug, state.stack);
  kept.set(slug, state);
  for (const listener of listeners) listener();
}

function store(slug: string, stack: UndoStack): void {
  // A full storage keeps the newer half; a forbidden one keeps the steps until the page is closed.
  for (const steps of [stack.done, stack.done.slice(-50), stack.done.slice(-5)])
    try {
      window.sessionStorage.setItem(keyOf(slug), JSON.stringify({ ...stack, done: steps }));
      return;
    } catch {}
}

function read(slug: string): UndoStack {
  try {
    const text = window.sessionStorage.getItem(keyOf(slug));
    const parsed = text === null ? null : UndoStack.safeParse(JSON.parse(text));
    return parsed?.success ? parsed.data : emptyStack;
  } catch {
    return emptyStack;
  }
}
