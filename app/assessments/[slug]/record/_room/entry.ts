import { z } from "zod";
import { Day } from "@/lib/domain/instant";
import { sourceKey } from "@/lib/domain/origin-chain";
import { Handling } from "@/lib/domain/standards/tlp";

/** What the form holds, complete or not; kept in the browser so that a reload loses nothing. */
export const Entry = z.object({
  /** One for each entry: pressing Enter twice, or again after no answer, stores once. */
  key: z.string(),
  indicatorText: z.string(),
  indicator: z.string().nullable(),
  level: z.string().nullable(),
  occurredOn: Day.nullable(),
  reportedOn: Day.nullable(),
  source: z.string(),
  grade: z.string(),
  incidentId: z.string().nullable(),
  incidentText: z.string(),
  place: z.string(),
  quote: z.string(),
  note: z.string(),
  title: z.string(),
  origin: z.string(),
  documentId: z.string().nullable(),
  handling: Handling,
  separate: z.boolean(),
});
export type Entry = z.infer<typeof Entry>;

export const fieldNames = [
  "indicator",
  "reading",
  "occurredOn",
  "reportedOn",
  "source",
  "grade",
  "incident",
  "place",
  "quote",
  "note",
  "origin",
  "title",
  "document",
  "handling",
] as const;
/** In the order of the form: the first with a message is where the cursor goes. */
export type FieldName = (typeof fieldNames)[number];
export type FieldMessages = Partial<Record<FieldName, string>>;

export interface EntryDefaults {
  readonly until: Day;
  readonly handling: Handling;
  readonly documentId: string | null;
  /** Whom the sources of the register repeat, by their names in small letters. */
  readonly origins?: Readonly<Record<string, string>>;
  /** What the address asks for; nothing of it is carried to the next entry by itself. */
  readonly preset?: Partial<Pick<Entry, "indicator" | "indicatorText" | "incidentId" | "incidentText" | "occurredOn">>;
}

export function blankEntry({ until, handling, documentId }: EntryDefaults): Entry {
  return {
    key: "",
    indicatorText: "",
    indicator: null,
    level: null,
    occurredOn: until,
    reportedOn: until,
    source: "",
    grade: "",
    incidentId: null,
    incidentText: "",
    place: "",
    quote: "",
    note: "",
    title: "",
    origin: "",
    documentId,
    handling,
    separate: false,
  };
}

/** The next entry from the same text: source, grade, both days, incident, document and mark stay. */
export function nextEntry(saved: Entry, defaults: EntryDefaults): Entry {
  const { occurredOn, reportedOn, source, grade, incidentId, incidentText, documentId, handling } = saved;
  const registered = defaults.origins?.[sourceKey(source)];
  return {
    ...blankEntry(defaults),
    origin: registered !== undefined && saved.origin === registered ? registered : "",
    occurredOn,
    reportedOn,
    source,
    grade,
    incidentId,
    incidentText,
    documentId,
    handling,
  };
}

/** The next entry, less what was typed while the last one was on its way: that stays. */
export function advanced(current: Entry, sent: Entry, next: Entry): Entry {
  const typed = Object.entries(current).filter(([name, value]) => name !== "key" && !sameIn(sent, name, value));
  return Entry.parse({ ...next, ...Object.fromEntries(typed) });
}

function sameIn(entry: Entry, name: string, value: unknown): boolean {
  return Object.entries(entry).some(([other, there]) => other === name && there === value);
}

/** True while nothing of its own was entered: what was carried over does not count. */
export function isUntouched(entry: Entry): boolean {
  const { indicatorText, indicator, quote, note, title } = entry;
  return indicator === null && [indicatorText, quote, note, title].every((text) => text === "");
}
