import type { HistoryEntry } from "@/db/queries/history";
import { compareText } from "@/lib/domain/compare-text";
import { type FieldVoice, fieldLabel, fieldText, isKnownField } from "./field-words";

/** The revisions of a finding or of one of its reports, newest first. */
export interface RecordHistory {
  readonly id: string;
  /** The source of a report; null for the finding itself. */
  readonly source: string | null;
  readonly entries: readonly HistoryEntry[];
}

export interface HistoryRow {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly of: string;
  /** A sentence for each field that changed. */
  readonly changes: readonly string[];
  readonly reason: string;
}

/** All revisions of a finding and its reports in one list, newest first, each with what it changed. */
export function historyRows(histories: readonly RecordHistory[], voice: FieldVoice): HistoryRow[] {
  return histories
    .flatMap((history) =>
      history.entries.map((entry, index) => ({ history, entry, previous: history.entries[index + 1] })),
    )
    .sort((a, b) => compareText(b.entry.recordedAt, a.entry.recordedAt) || b.entry.version - a.entry.version)
    .map(({ history, entry, previous }) => historyRow(history, entry, previous, voice));
}

function historyRow(
  { id, source }: RecordHistory,
  entry: HistoryEntry,
  previous: HistoryEntry | undefined,
  voice: FieldVoice,
): HistoryRow {
  const { say, formats } = voice;
  return {
    key: `${id}-${entry.version}`,
    at: formats.instant(entry.recordedAt),
    by: entry.recordedByName,
    what: say(`evidence.change.${verbOf(entry, previous)}`),
    of:
      source === null
        ? say("evidence.change.ofFinding", { version: entry.version })
        : say("evidence.change.ofReport", { source, version: entry.version }),
    changes: previous === undefined ? [] : changesBetween(previous, entry, voice),
    reason: entry.reason,
  };
}

function changesBetween(previous: HistoryEntry, entry: HistoryEntry, voice: FieldVoice): string[] {
  const sentences = entry.changed.filter(isKnownField).map((field) =>
    voice.say("evidence.change.from", {
      field: fieldLabel(field, voice),
      before: shortened(fieldText(field, previous.record[field], voice)),
      after: shortened(fieldText(field, entry.record[field], voice)),
    }),
  );
  return sentences.length === 0 ? [voice.say("evidence.change.nothing")] : sentences;
}

function verbOf(
  entry: HistoryEntry,
  previous: HistoryEntry | undefined,
): "first" | "revised" | "withdrawn" | "restored" {
  if (previous === undefined) return "first";
  const [then, now] = [previous.record.status, entry.record.status];
  if (now === "withdrawn" && then !== "withdrawn") return "withdrawn";
  return then === "withdrawn" && now !== "withdrawn" ? "restored" : "revised";
}

/** A long quote would hide the rest of the history. */
function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
