import { getTableColumns } from "drizzle-orm";
import type { ConflictEvent } from "@/lib/domain/event";
import { exec, type Steps, type Store } from "../store";
import type { Work } from "../work";

export interface NewEvent {
  readonly event: ConflictEvent;
  readonly digest: string;
}
interface Into {
  readonly importId: string;
  readonly assessmentId: string;
}

/** Many rows a statement where each statement is a journey; SQLite runs one that is prepared, a row at a time. */
const ROWS_A_STATEMENT = 200;

export function* insertEvents(
  { tx, t, bulk }: Pick<Work, "tx" | "t"> & Pick<Store, "bulk">,
  into: Into,
  events: readonly NewEvent[],
): Steps<void> {
  if (bulk === null) {
    for (let from = 0; from < events.length; from += ROWS_A_STATEMENT) {
      const rows = events.slice(from, from + ROWS_A_STATEMENT);
      yield* exec(tx.insert(t.event).values(rows.map(({ event, digest }) => ({ ...into, ...event, digest }))));
    }
    return;
  }
  const insert = bulk(statementFor(t));
  yield {
    runSync() {
      for (const { event, digest } of events) insert(valuesOf(into, event, digest));
    },
    async run() {
      throw new Error("only SQLite has the quick way");
    },
  };
}

const FIELDS = [
  ...(["importId", "assessmentId", "dataset", "externalId", "occurredOn", "untilOn", "dayPrecision"] as const),
  ...(["latitude", "longitude", "placePrecision", "place", "admin1", "admin2", "country", "kind", "subKind"] as const),
  ...(["sideA", "sideB", "targetsCivilians", "deathsBest", "deathsLow", "deathsHigh", "quality", "source"] as const),
  ...(["notes", "digest"] as const),
] as const;

function statementFor(t: Work["t"]): string {
  const columns = getTableColumns(t.event);
  const names = FIELDS.map((field) => `"${columns[field].name}"`).join(", ");
  return `insert into "event" (${names}) values (${FIELDS.map(() => "?").join(", ")})`;
}

/** In the order of FIELDS. */
function valuesOf(into: Into, e: ConflictEvent, digest: string): (string | number | null)[] {
  const civilians = e.targetsCivilians === null ? null : Number(e.targetsCivilians);
  return [
    into.importId,
    into.assessmentId,
    e.dataset,
    e.externalId,
    e.occurredOn,
    e.untilOn,
    e.dayPrecision,
    e.latitude,
    e.longitude,
    e.placePrecision,
    e.place,
    e.admin1,
    e.admin2,
    e.country,
    e.kind,
    e.subKind,
    e.sideA,
    e.sideB,
    civilians,
    e.deathsBest,
    e.deathsLow,
    e.deathsHigh,
    e.quality,
    e.source,
    e.notes,
    digest,
  ];
}
