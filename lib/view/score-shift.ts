import type { Credence } from "@/lib/engine/credence";
import { leaderOf } from "./lead-story";
import { toPermille } from "./permille";

export interface ShiftRow {
  /** Place in the order of the assessment. */
  readonly scenario: number;
  readonly before: number;
  readonly after: number;
  /** After minus before as printed, in tenths of a percent. */
  readonly change: number;
  readonly leads: boolean;
}

/** Scores before and after an edit in tenths of a percent; both columns add to 1000 and the changes to 0. */
export function scoreShift(before: Credence, after: Credence): ShiftRow[] {
  const then = toPermille(before);
  const now = toPermille(after);
  const leader = leaderOf(after);
  return now.map((value, scenario) => ({
    scenario,
    before: then[scenario] ?? 0,
    after: value,
    change: value - (then[scenario] ?? 0),
    leads: scenario === leader,
  }));
}
