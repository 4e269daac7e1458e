import * as z from "zod/mini"; // the small build: this file is on every page

/** Which version each record has: by its id. */
const Versions = z.record(z.string(), z.number());
type Versions = z.infer<typeof Versions>;

/** One call of the API. Where the body has to name a version, it holds `versionOf(id)`: the number is put in when the call is made. */
const UndoCall = z.object({
  method: z.enum(["POST", "PUT", "PATCH", "DELETE"]),
  path: z.string(),
  body: z.record(z.string(), z.unknown()),
});
export type UndoCall = z.infer<typeof UndoCall>;

/** Something that was done: how to take it back, and how to do it again afterwards. */
export const UndoStep = z.object({
  id: z.string(),
  /** What was done, in words: "Recorded: Western security alerts". */
  label: z.string(),
  undo: z.array(UndoCall),
  redo: z.array(UndoCall),
  /** The versions that the records had before it; of those it created there are none. */
  before: Versions,
  /** The versions that the records have since. */
  after: Versions,
});
export type UndoStep = z.infer<typeof UndoStep>;

/** The last of `done` is undone next, the last of `undone` is done again next. */
export const UndoStack = z.object({ done: z.array(UndoStep), undone: z.array(UndoStep) });
export type UndoStack = z.infer<typeof UndoStack>;

export const emptyStack: UndoStack = { done: [], undone: [] };
/** Older steps are forgotten. */
export const MOST_STEPS = 100;

const MARK = "$versionOf";

/** Stands in a body for the version that a record will have when the call is made. */
export function versionOf(id: string): { readonly [MARK]: string } {
  return { [MARK]: id };
}

/** The body as it is sent. A record whose version is not known gets 0, which the API refuses. */
export function withVersions(body: unknown, versions: Versions): unknown {
  if (Array.isArray(body)) return body.map((one) => withVersions(one, versions));
  if (typeof body !== "object" || body === null) return body;
  if (MARK in body) return versions[String(body[MARK])] ?? 0;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, withVersions(value, versions)]));
}

/** Something new was done: what was undone before it can't be done again. */
export function pushed({ done }: UndoStack, step: UndoStep): UndoStack {
  return { done: [...done, step].slice(-MOST_STEPS), undone: [] };
}

export type Direction = "undo" | "redo";

/** The step that is next in a direction. */
export function nextStep(stack: UndoStack, direction: Direction): UndoStep | undefined {
  return (direction === "undo" ? stack.done : stack.undone).at(-1);
}

/**
 * The stack after a step was carried out. A record at its new version reads as it did at the version on the other side of the step, so
 * every other step that rests on that version goes on from the new one; a step that rests on a version by somebody else does not.
 */
export function moved(stack: UndoStack, direction: Direction, id: string, now: Versions): UndoStack {
  const from = direction === "undo" ? stack.done : stack.undone;
  const step = from.find((one) => one.id === id);
  if (step === undefined) return stack;
  const side = direction === "undo" ? "before" : "after";
  const known = step[side];
  const touched = new Set([...Object.keys(step.before), ...Object.keys(step.after)]);
  const relevant = Object.entries(now).filter(([record]) => touched.has(record));
  const renew = (versions: Versions): Versions => {
    const next = { ...versions };
    for (const [record, version] of relevant)
      if (next[record] !== undefined && next[record] === known[record]) next[record] = version;
    return next;
  };
  const renewed = (one: UndoStep): UndoStep => ({ ...one, before: renew(one.before), after: renew(one.after) });
  const own = renewed(step);
  const turned = { ...own, [side]: { ...own[side], ...Object.fromEntries(relevant) } };
  const rest = (steps: readonly UndoStep[]) => steps.filter((one) => one.id !== id).map(renewed);
  return direction === "undo"
    ? { done: rest(stack.done), undone: [...rest(stack.undone), turned] }
    : { done: [...rest(stack.done), turned], undone: rest(stack.undone) };
}

/** The stack without a step that can't be carried out any more. */
export function dropped(stack: UndoStack, id: string): UndoStack {
  const without = (steps: readonly UndoStep[]) => steps.filter((one) => one.id !== id);
  return { done: without(stack.done), undone: without(stack.undone) };
}

/** Every record in an answer that carries an id and a version; the higher one where a record stands twice. */
export function versionsIn(answer: unknown): Versions {
  const found: Versions = {};
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const id = "id" in value ? value.id : undefined;
    const version = "version" in value ? value.version : undefined;
    if (typeof id === "string" && typeof version === "number") found[id] = Math.max(version, found[id] ?? 0);
    for (const inner of Object.values(value)) look(inner);
  };
  look(answer);
  return found;
}
