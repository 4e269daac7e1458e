import { describe, expect, test } from "vitest";
import {
  dropped,
  emptyStack,
  MOST_STEPS,
  moved,
  nextStep,
  pushed,
  type UndoStep,
  versionOf,
  versionsIn,
  withVersions,
} from "@/app/_components/undo/undo-stack";

const step = (id: string, before: Record<string, number>, after: Record<string, number>): UndoStep => ({
  ...{ id, label: id, undo: [], redo: [], before, after },
});

describe("the versions of a call", () => {
  test("are put in where the body names a record, however deep", () => {
    const body = {
      expectedVersion: versionOf("a"),
      reports: [{ reportId: "b", version: versionOf("b") }],
      reason: "x",
    };
    expect(withVersions(body, { a: 3, b: 7 })).toEqual({
      expectedVersion: 3,
      reports: [{ reportId: "b", version: 7 }],
      reason: "x",
    });
  });

  test("are read from every record of an answer, the higher where one stands twice", () => {
    const answer = {
      finding: { id: "f", version: 2, reports: [{ id: "r", version: 5, source: "x" }] },
      twice: { id: "f", version: 1 },
    };
    expect(versionsIn(answer)).toEqual({ f: 2, r: 5 });
  });

  test("survive JSON: the stack is kept in the tab as text", () => {
    const body = JSON.parse(JSON.stringify({ expectedVersion: versionOf("a") }));
    expect(withVersions(body, { a: 9 })).toEqual({ expectedVersion: 9 });
  });
});

describe("the stack", () => {
  test("keeps the last hundred steps, and a new one ends what could be done again", () => {
    let stack = emptyStack;
    for (let n = 0; n < MOST_STEPS + 5; n += 1) stack = pushed(stack, step(`s${n}`, {}, { [`r${n}`]: 1 }));
    expect(stack.done).toHaveLength(100);
    expect(nextStep(stack, "undo")?.id).toBe("s104");
    stack = moved(stack, "undo", "s104", { r104: 2 });
    expect([stack.done.length, stack.undone.length]).toEqual([99, 1]);
    expect(pushed(stack, step("new", {}, {})).undone).toEqual([]);
  });

  test("goes back and forth over a new record: what the undo made is what the redo expects", () => {
    let stack = pushed(emptyStack, step("made", {}, { r: 1 }));
    stack = moved(stack, "undo", "made", { r: 2, other: 9 });
    expect(nextStep(stack, "redo")).toMatchObject({ before: { r: 2 }, after: { r: 1 } });
    stack = moved(stack, "redo", "made", { r: 3 });
    expect(nextStep(stack, "undo")).toMatchObject({ before: { r: 2 }, after: { r: 3 } });
  });

  test("an older step goes on from the version that undoing the newer one made", () => {
    // version 1, changed to 2 by a, to 3 by b
    let stack = pushed(pushed(emptyStack, step("a", { r: 1 }, { r: 2 })), step("b", { r: 2 }, { r: 3 }));
    stack = moved(stack, "undo", "b", { r: 4 });
    expect(nextStep(stack, "undo")).toMatchObject({ id: "a", before: { r: 1 }, after: { r: 4 } });
    stack = moved(stack, "undo", "a", { r: 5 });
    expect(stack.undone.map(({ id, before, after }) => [id, before.r, after.r])).toEqual([
      ["b", 4, 3],
      ["a", 5, 4],
    ]);
    stack = moved(stack, "redo", "a", { r: 6 });
    // b's redo starts where a ended
    expect(nextStep(stack, "redo")).toMatchObject({ id: "b", before: { r: 6 } });
  });

  test("a step that rests on somebody else's version does not follow: it will be refused", () => {
    // a made 2; somebody made 3; b made 4 of it
    let stack = pushed(pushed(emptyStack, step("a", { r: 1 }, { r: 2 })), step("b", { r: 3 }, { r: 4 }));
    stack = moved(stack, "undo", "b", { r: 5 });
    expect(nextStep(stack, "undo")).toMatchObject({ id: "a", after: { r: 2 } });
  });

  test("one that was refused is dropped and the rest stays", () => {
    const stack = pushed(pushed(emptyStack, step("a", {}, {})), step("b", {}, {}));
    expect(dropped(stack, "b").done.map(({ id }) => id)).toEqual(["a"]);
  });
});
