import type { StoredEvent } from "../../domain/event";
import { csvText } from "../trajectory-csv";

const COLUMNS = [
  "dataset",
  "externalId",
  "occurredOn",
  "untilOn",
  "dayPrecision",
  "latitude",
  "longitude",
  "placePrecision",
  "place",
  "admin1",
  "admin2",
  "country",
  "kind",
  "subKind",
  "sideA",
  "sideB",
  "targetsCivilians",
  "deathsBest",
  "deathsLow",
  "deathsHigh",
  "quality",
  "source",
  "notes",
  "seq",
  "sameAs",
] as const satisfies readonly (keyof StoredEvent)[];

/** Events as CSV, by the names that Vigie reads them by. */
export function eventsCsv(events: readonly StoredEvent[]): string {
  return csvText(
    COLUMNS,
    events.map((event) =>
      COLUMNS.map((column) => {
        const value = event[column];
        return typeof value === "boolean" ? (value ? "yes" : "no") : value;
      }),
    ),
  );
}
