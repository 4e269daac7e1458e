import type { ThresholdCondition } from "./threshold";

/** Armed: the next passing is told. Passed: it was told, and nothing more is said until the value has come back by the margin. */
export type ThresholdState = "armed" | "passed";
export const thresholdEventKinds = ["passed", "cleared"] as const;
export type ThresholdEventKind = (typeof thresholdEventKinds)[number];

type Line = Pick<ThresholdCondition, "direction" | "level" | "margin">;

/**
 * The state after a look at the value. It passes at the level itself and is armed again at the level less the margin (plus it,
 * for a line that is passed downwards); between the two it stays as it was.
 */
export function thresholdState(previous: ThresholdState, value: number, line: Line): ThresholdState {
  if (isPast(value, line)) return "passed";
  return previous === "passed" && !isBack(value, line) ? "passed" : "armed";
}

/** What happened between two states; null when nothing did. */
export function eventBetween(previous: ThresholdState, next: ThresholdState): ThresholdEventKind | null {
  if (previous === next) return null;
  return next === "passed" ? "passed" : "cleared";
}

/** The state that the last event of a line left it in. */
export function stateAfter(last: ThresholdEventKind | null): ThresholdState {
  return last === "passed" ? "passed" : "armed";
}

/** How far the value has to go before the next event, in the direction that would bring it; never negative. */
export function distanceToEvent(state: ThresholdState, value: number, line: Line): number {
  const rising = (state === "armed") === (line.direction === "above");
  const goal = state === "armed" ? line.level : backAt(line);
  return Math.max(0, rising ? goal - value : value - goal);
}

/** Where a line that was passed is armed again. */
export function backAt({ direction, level, margin }: Line): number {
  return direction === "above" ? level - margin : level + margin;
}

function isPast(value: number, { direction, level }: Line): boolean {
  return direction === "above" ? value >= level : value <= level;
}

function isBack(value: number, line: Line): boolean {
  const goal = backAt(line);
  return line.direction === "above" ? value <= goal : value >= goal;
}
