import type { Day } from "@/lib/domain/instant";
import type { DayRow } from "./scores-over-time";
import { dayAt, type SpokenCase } from "./view-case";

/** Who leads at the end of the rows, since when, and whom it overtook then. */
export interface LeadStory {
  readonly leader: number;
  /** The first day of this lead. */
  readonly since: Day;
  /** Whom the leader overtook on that day; null when it has led from the start. */
  readonly overtook: number | null;
}

/** The highest score; the first of equals. */
export function leaderOf(p: readonly number[]): number {
  return p.reduce((best, value, index) => (value > (p[best] ?? Number.NEGATIVE_INFINITY) ? index : best), 0);
}

/** The story of the lead over daily rows (projected ones are left out); null when there are none. */
export function leadStory(rows: readonly DayRow[]): LeadStory | null {
  const seen = rows.filter((row) => !row.projected);
  const last = seen.at(-1);
  const first = seen[0];
  if (last === undefined || first === undefined) return null;
  const leader = leaderOf(last.p);
  for (let index = seen.length - 1; index > 0; index -= 1) {
    const before = seen[index - 1];
    const row = seen[index];
    if (before === undefined || row === undefined) break;
    const then = leaderOf(before.p);
    if (then !== leader) return { leader, since: row.day, overtook: then };
  }
  return { leader, since: first.day, overtook: null };
}

/** A title that states the finding: who overtook whom inside the window, or who has led since when. */
export function leadTitle(view: SpokenCase, story: LeadStory, windowFrom: number): string {
  const { scenarios } = view.file.model;
  const leader = scenarios[story.leader]?.shortLabel ?? "";
  const day = view.formats.longDay(story.since);
  if (story.overtook === null) return view.say("view.ledFromStart", { leader, day });
  if (story.since <= dayAt(view, windowFrom)) return view.say("view.ledSince", { leader, day });
  return view.say("view.overtook", { leader, other: scenarios[story.overtook]?.shortLabel ?? "", day });
}
