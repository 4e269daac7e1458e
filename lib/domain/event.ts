import { z } from "zod";
import { Day } from "./instant";

export const eventDatasets = ["acled", "ucdp", "vigie", "other"] as const;
export const EventDataset = z.enum(eventDatasets);
export type EventDataset = z.infer<typeof EventDataset>;

const words = (most: number) => z.string().trim().max(most).default("");
const Deaths = z.number().int().min(0).max(10_000_000).nullable().default(null);

/** One event as a dataset tells it. It moves no score by itself: rules turn events into findings. */
export const ConflictEvent = z.strictObject({
  dataset: EventDataset,
  /** Its id in the dataset. */
  externalId: z.string().trim().min(1).max(200),
  occurredOn: Day,
  /** The last day of an event of several days. */
  untilOn: Day,
  /** 1 the day is known, up to 5 only the year. */
  dayPrecision: z.number().int().min(1).max(5).default(1),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
  /** 1 the place is exact, up to 7 only the country or less. */
  placePrecision: z.number().int().min(1).max(7).default(1),
  place: words(300),
  admin1: words(200),
  admin2: words(200),
  country: words(120),
  kind: words(200),
  subKind: words(200),
  sideA: words(500),
  sideB: words(500),
  targetsCivilians: z.boolean().nullable().default(null),
  /** Deaths: null is not known; `deathsBest` 0 with a higher `deathsHigh` is doubt, not a death. */
  deathsBest: Deaths,
  deathsLow: Deaths,
  deathsHigh: Deaths,
  /** The dataset's own word on how sure it is, for example "Check deaths". */
  quality: words(200),
  source: words(1000),
  notes: words(10_000),
});
export type ConflictEvent = z.infer<typeof ConflictEvent>;

/** An event as it is kept. */
export type StoredEvent = Readonly<ConflictEvent> & {
  readonly seq: number;
  readonly importId: string;
  /** Another event (its seq) that tells the same attack: it counts once. */
  readonly sameAs: number | null;
};
