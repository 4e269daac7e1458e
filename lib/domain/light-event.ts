import type { StoredEvent } from "./event";

/** What rules and the map need of an event: a hundred thousand of them fit into memory. */
export type LightEvent = Pick<
  StoredEvent,
  | "seq"
  | "importId"
  | "dataset"
  | "externalId"
  | "occurredOn"
  | "untilOn"
  | "dayPrecision"
  | "latitude"
  | "longitude"
  | "placePrecision"
  | "place"
  | "admin1"
  | "country"
  | "kind"
  | "subKind"
  | "sideA"
  | "sideB"
  | "targetsCivilians"
  | "deathsBest"
  | "deathsHigh"
  | "quality"
  | "sameAs"
>;
