import { z } from "zod";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import { Handling } from "@/lib/domain/standards/tlp";

/** The reading of a row that counts events. */
export const EVENT = "event";

const Second = z.object({ level: z.string().nullable(), source: z.string(), grade: z.string() });
export type Second = z.infer<typeof Second>;

const RowEntry = z.object({
  /** A level, EVENT, or null: not known, and nothing is stored. */
  level: z.string().nullable(),
  second: Second.nullable(),
});
export type RowEntry = z.infer<typeof RowEntry>;

const PlaceEntry = z.object({
  name: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});

/** One attack as it stands in the form, with what is wrong left in. */
export const IncidentEntry = z.object({
  /** The key under which it is sent: the same entry is stored once. */
  key: z.string(),
  title: z.string(),
  occurredOn: z.string().nullable(),
  place: PlaceEntry.nullable(),
  source: z.string(),
  grade: z.string(),
  origin: z.string(),
  reportedOn: z.string().nullable(),
  documentId: z.string().nullable(),
  handling: Handling,
  rows: z.record(z.string(), RowEntry),
});
export type IncidentEntry = z.infer<typeof IncidentEntry>;

export interface IncidentDefaults {
  readonly until: Day;
  readonly handling: Handling;
}

export function blankIncident({ until, handling }: IncidentDefaults): IncidentEntry {
  return {
    key: "",
    title: "",
    occurredOn: until,
    place: null,
    source: "",
    grade: "",
    origin: "",
    reportedOn: until,
    documentId: null,
    handling,
    rows: {},
  };
}

/** The next attack from the same text: source, grade, days, document and mark stay. */
export function nextIncident(saved: IncidentEntry, defaults: IncidentDefaults): IncidentEntry {
  const { occurredOn, reportedOn, source, grade, documentId, handling } = saved;
  return { ...blankIncident(defaults), occurredOn, reportedOn, source, grade, documentId, handling };
}

export const noRow: RowEntry = { level: null, second: null };

export function rowOf(entry: Pick<IncidentEntry, "rows">, indicator: string): RowEntry {
  return entry.rows[indicator] ?? noRow;
}

/** One reading that would be stored, and where it stands in the form. */
export interface EntryReading {
  readonly indicator: string;
  readonly isSecond: boolean;
  /** Null for an event. */
  readonly level: string | null;
  readonly source: string;
  readonly grade: string;
  readonly origin: string | null;
}

type ReadEntry = Pick<IncidentEntry, "rows" | "source" | "grade" | "origin">;

/** The readings of the form in the order in which they are sent; rows at "not known" are left out. */
export function readingsOf(entry: ReadEntry, indicators: readonly Indicator[]): EntryReading[] {
  const origin = entry.origin.trim() === "" ? null : entry.origin.trim();
  return indicators.flatMap((indicator): EntryReading[] => {
    const { level, second } = rowOf(entry, indicator.id);
    if (level === null) return [];
    const stored = (chosen: string | null) => (indicator.kind === "rate" ? null : chosen);
    const { source, grade } = entry;
    const first = { indicator: indicator.id, isSecond: false, level: stored(level), source, grade, origin };
    if (second === null) return [first];
    const own = { source: second.source, grade: second.grade, origin: null };
    return [first, { indicator: indicator.id, isSecond: true, level: stored(second.level ?? level), ...own }];
  });
}

/** True while nothing of its own was entered: what was carried over does not count. */
export function isBlank({ title, place, origin, rows }: IncidentEntry): boolean {
  return title === "" && place === null && origin === "" && Object.values(rows).every(({ level }) => level === null);
}

/** True when an indicator can be read on a day: one that counts events only inside its watch. */
export function isWatched(indicator: Indicator, day: Day | null): boolean {
  if (indicator.kind === "categorical" || day === null) return true;
  const { from, to } = indicator.monitored;
  return day >= from && (to === null || day <= to);
}
