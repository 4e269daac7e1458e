import { z } from "zod";
import type { EventFilter } from "@/db/queries/list-events";
import { EventDataset } from "@/lib/domain/event";
import { Day } from "@/lib/domain/instant";

const word = z.string().trim().max(200).catch("").default("");

/** The state of the list in its address; what is broken in an old link falls back. */
export const EventsQuery = z.object({
  q: word,
  from: z
    .union([Day, z.literal("")])
    .catch("")
    .default(""),
  to: z
    .union([Day, z.literal("")])
    .catch("")
    .default(""),
  dataset: z
    .union([EventDataset, z.literal("")])
    .catch("")
    .default(""),
  kind: word,
  country: word,
  admin1: word,
  deaths: z.enum(["", "fatal", "doubtful", "none", "unknown"]).catch("").default(""),
  after: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}_\d{1,15})?$/)
    .catch("")
    .default(""),
});
export type EventsQuery = z.infer<typeof EventsQuery>;
export type SearchParams = Record<string, string | string[] | undefined>;

export function parseEventsQuery(params: SearchParams): EventsQuery {
  return EventsQuery.parse(params);
}

/** Without empty parts. */
export function eventsSearch(query: EventsQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

export function isFiltered({ after: _, ...query }: EventsQuery): boolean {
  return Object.values(query).some((value) => value !== "");
}

export function filterOf({ q, from, to, dataset, kind, country, admin1, deaths }: EventsQuery): EventFilter {
  const given = <T extends string>(value: T | "") => (value === "" ? undefined : value);
  return {
    ...{ text: given(q), from: given(from), to: given(to), dataset: given(dataset), kind: given(kind) },
    ...{ country: given(country), admin1: given(admin1), deaths: given(deaths) },
  };
}

/** Where a page goes on. */
export function afterOf({ after }: EventsQuery): { day: string; seq: number } | undefined {
  const [day, seq] = after.split("_");
  return day === undefined || day === "" ? undefined : { day, seq: Number(seq) };
}
