import { describe, expect, test } from "vitest";
import {
  backAt,
  distanceToEvent,
  eventBetween,
  stateAfter,
  type ThresholdEventKind,
  type ThresholdState,
  thresholdState,
} from "@/lib/domain/threshold-state";

const above = { direction: "above", level: 0.4, margin: 0.05 } as const;
const below = { direction: "below", level: 0.25, margin: 0.125 } as const;

/** What is told of a row of values, from an armed line on: [position, kind]. */
function told(line: Parameters<typeof thresholdState>[2], values: readonly number[]): [number, ThresholdEventKind][] {
  let state: ThresholdState = "armed";
  return values.flatMap((value, i) => {
    const next = thresholdState(state, value, line);
    const kind = eventBetween(state, next);
    state = next;
    return kind === null ? [] : [[i, kind]];
  });
}

describe("a line that is passed upwards", () => {
  test("passes at the level itself, and not just below it", () => {
    expect(thresholdState("armed", 0.4, above)).toBe("passed");
    expect(thresholdState("armed", 0.3999, above)).toBe("armed");
  });
  test("values that flap around the level give one event", () => {
    expect(told(above, [0.39, 0.41, 0.39, 0.42, 0.38, 0.4, 0.36, 0.45])).toEqual([[1, "passed"]]);
  });
  test("it is armed again only when the value has come back by the margin", () => {
    expect(told(above, [0.41, 0.36, 0.34, 0.39, 0.4])).toEqual([
      [0, "passed"],
      [2, "cleared"],
      [4, "passed"],
    ]);
  });
  test("without a margin every crossing is told", () => {
    const bare = { ...above, margin: 0 };
    expect(told(bare, [0.5, 0.39, 0.41]).map(([i]) => i)).toEqual([0, 1, 2]);
    expect(told(bare, [0.4, 0.4, 0.4]).map(([i]) => i)).toEqual([0]);
  });
});

describe("a line that is passed downwards", () => {
  test("is the mirror image", () => {
    expect(backAt(below)).toBe(0.375);
    expect(told(below, [0.3, 0.25, 0.3, 0.37, 0.2, 0.375, 0.26, 0.24])).toEqual([
      [1, "passed"],
      [5, "cleared"],
      [7, "passed"],
    ]);
  });
});

test("the last event says in which state a line is", () => {
  expect([stateAfter(null), stateAfter("cleared"), stateAfter("passed")]).toEqual(["armed", "armed", "passed"]);
});

test("how far the next event is, by the way it lies", () => {
  expect(distanceToEvent("armed", 0.25, { ...above, level: 0.375 })).toBe(0.125);
  expect(distanceToEvent("passed", 0.5, { ...above, level: 0.375, margin: 0.125 })).toBe(0.25);
  expect(distanceToEvent("armed", 0.5, below)).toBe(0.25);
  expect(distanceToEvent("passed", 0.125, below)).toBe(0.25);
  expect(distanceToEvent("passed", 0.5, below)).toBe(0);
});
