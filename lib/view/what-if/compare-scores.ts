import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { leaderOf } from "../lead-story";
import { toPermille } from "../permille";
import type { Side } from "./scratch-desk";

/** One scenario as it is and in the scratch copy, printed scores in tenths of a percent. */
export interface ComparedScore {
  readonly scenario: number;
  readonly now: number | null;
  readonly tried: number | null;
  /** Then less now as printed. */
  readonly change: number | null;
  readonly leadsNow: boolean;
  readonly leadsTried: boolean;
}

/** Both columns add to 1000 and the changes to 0. */
export function compareScores(count: number, now: Side, tried: Side): ComparedScore[] {
  const [before, after] = [now, tried].map((side) => (side.ok ? toPermille(side.p) : null));
  const [leadNow, leadTried] = [now, tried].map((side) => (side.ok ? leaderOf(side.p) : -1));
  return Array.from({ length: count }, (_, scenario) => {
    const [was, is] = [before?.[scenario] ?? null, after?.[scenario] ?? null];
    return {
      scenario,
      now: was,
      tried: is,
      change: was === null || is === null ? null : is - was,
      leadsNow: scenario === leadNow,
      leadsTried: scenario === leadTried,
    };
  });
}

/** What the scratch does to the lead, in one sentence. */
export function leadSentence(
  rows: readonly ComparedScore[],
  names: readonly string[],
  isTouched: boolean,
  { say, formats }: { readonly say: Say; readonly formats: Formats },
): string {
  const name = (row: ComparedScore) => names[row.scenario] ?? "";
  const number = (permille: number | null) => formats.number((permille ?? 0) / 10);
  const percent = (permille: number | null) => formats.percent((permille ?? 0) / 1000);
  const was = rows.find((row) => row.leadsNow);
  const is = rows.find((row) => row.leadsTried);
  if (is === undefined) return say("whatif.noScores");
  if (was === undefined) return say("whatif.wouldLead", { name: name(is), after: percent(is.tried) });
  if (!isTouched) return say("whatif.leads", { name: name(was), now: percent(was.now) });
  if (was !== is)
    return say("whatif.leadChanges", {
      name: name(was),
      before: number(was.now),
      after: percent(was.tried),
      other: name(is),
      otherBefore: number(is.now),
      otherAfter: percent(is.tried),
    });
  if (was.change === 0) return say("whatif.leadSame", { name: name(was), after: percent(was.tried) });
  return say("whatif.leadStays", { name: name(was), before: number(was.now), after: percent(was.tried) });
}
