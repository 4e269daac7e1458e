import type { StoredQuestion } from "@/lib/domain/case-file";
import { Day, type Instant } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";

export interface HistoryLine {
  readonly key: string;
  readonly at: Instant;
  readonly by: string;
  readonly what: string;
  readonly changes: readonly string[];
  readonly reason: string;
}

/** A row of a question's resolving, as the history of records gives it. */
export interface ResolvingEntry {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly reason: string;
  readonly record: Readonly<Record<string, unknown>>;
}

interface Past {
  /** Oldest first. */
  readonly revisions: readonly StoredQuestion[];
  readonly resolutions: readonly ResolvingEntry[];
  readonly scenarios: Model["scenarios"];
}
interface Voice {
  readonly say: Say;
  readonly formats: Formats;
}

/** Asking, revising, withdrawing, resolving and opening again: everything that was done to a question, newest first. */
export function questionHistory(past: Past, voice: Voice): HistoryLine[] {
  const put = past.revisions.map((revision, i) => lineOf(revision, past.revisions[i - 1], past.scenarios, voice));
  const settled = past.resolutions.map((entry) => resolvingLine(entry, voice));
  // both are stable orders of their own; at one instant a resolution stands above what was asked
  return [...put.reverse(), ...settled].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

const fields = ["text", "resolutionRule", "openedOn", "horizonDays"] as const;

function lineOf(
  revision: StoredQuestion,
  before: StoredQuestion | undefined,
  scenarios: Model["scenarios"],
  { say, formats }: Voice,
): HistoryLine {
  const { version, recordedAt, recordedBy, reason } = revision;
  const stamp = { key: `q${version}`, at: recordedAt, by: recordedBy, reason };
  if (before === undefined) return { ...stamp, what: say("forecasts.history.asked"), changes: [] };
  if (revision.status !== before.status) return { ...stamp, what: say("forecasts.history.withdrawn"), changes: [] };
  const changed = fields.filter((field) => revision[field] !== before[field]);
  const moved = scenarios.filter(({ id }) => revision.chanceIfScenario[id] !== before.chanceIfScenario[id]);
  const change = (field: string, from: string, to: string) =>
    say("forecasts.history.fieldFromTo", { field, before: from, after: to });
  const percent = (chance: number | undefined) => (chance === undefined ? "–" : formats.percent(chance));
  const changes = [
    ...changed.map((field) =>
      change(
        say(`forecasts.history.field.${field}`),
        shortened(String(before[field])),
        shortened(String(revision[field])),
      ),
    ),
    ...moved.map(({ id, shortLabel }) =>
      change(shortLabel, percent(before.chanceIfScenario[id]), percent(revision.chanceIfScenario[id])),
    ),
  ];
  const names = [
    ...changed.map((field) => say(`forecasts.history.field.${field}`)),
    ...(moved.length > 0 ? [say("forecasts.history.field.chanceIfScenario")] : []),
  ];
  const what =
    names.length === 0 ? say("forecasts.history.same") : say("forecasts.history.revised", { fields: names.join(", ") });
  return { ...stamp, what, changes };
}

function resolvingLine({ version, recordedAt, recordedBy, reason, record }: ResolvingEntry, voice: Voice): HistoryLine {
  const { say, formats } = voice;
  const stamp = { key: `r${version}`, at: recordedAt, by: recordedBy, reason };
  const outcome = (["yes", "no", "void"] as const).find((each) => each === record.outcome);
  if (outcome === undefined) return { ...stamp, what: say("forecasts.history.reopened"), changes: [] };
  const day = Day.safeParse(record.resolvedOn);
  const note = typeof record.note === "string" && record.note !== "" ? [record.note] : [];
  return {
    ...stamp,
    what: say("forecasts.history.resolved", {
      outcome: say(`forecasts.outcome.${outcome}`),
      day: day.success ? formats.day(day.data) : "",
      source: String(record.source ?? ""),
    }),
    changes: note,
  };
}

/** A long rule would hide the rest of the history. */
function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
