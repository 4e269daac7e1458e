import { and, asc, count, desc, eq, gt, gte, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { EventDataset, StoredEvent } from "@/lib/domain/event";
import type { Day, Instant } from "@/lib/domain/instant";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { eventColumns, standingEvents } from "../records/event";
import { eventCut } from "../records/event-cut";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

/** Doubtful: none counted, and more than none possible. */
export const eventDeaths = ["fatal", "doubtful", "none", "unknown"] as const;

export interface EventFilter {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly dataset?: EventDataset | undefined;
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
  readonly admin1?: string | undefined;
  /** Words in its place, its sides, its notes or its source. */
  readonly text?: string | undefined;
  readonly deaths?: (typeof eventDeaths)[number] | undefined;
}
export interface ListEventsArgs extends EventFilter {
  readonly slug: string;
  readonly asOf?: Day | Instant | null | undefined;
  readonly limit: number;
  /** The last event seen. */
  readonly after?: { readonly day: Day; readonly seq: number } | undefined;
  readonly order?: "newest" | "oldest" | undefined;
}
export interface EventPage {
  readonly items: readonly StoredEvent[];
  readonly total: number;
  readonly next: { readonly day: Day; readonly seq: number } | null;
}

/** A page of the events that stand, newest first, and how many there are; three statements, however many events. */
export const listEvents = query("listEvents", function* (reading: Reading, args: ListEventsArgs): Steps<EventPage> {
  const { tx, t } = reading;
  const { id } = yield* findAssessment(reading, args.slug);
  const where = and(standingEvents(reading, id, eventCut(args.asOf)), filtered(reading, args));
  const oldest = args.order === "oldest";
  const found = yield* rows(
    tx
      .select(eventColumns(reading))
      .from(t.event)
      .where(and(where, beyond(reading, args.after, oldest)))
      .orderBy(
        ...(oldest ? [asc(t.event.occurredOn), asc(t.event.seq)] : [desc(t.event.occurredOn), desc(t.event.seq)]),
      )
      .limit(args.limit + 1),
  );
  const [all] = yield* rows(tx.select({ total: count() }).from(t.event).where(where));
  const items = found.slice(0, args.limit);
  const last = items.at(-1);
  const next = found.length > args.limit && last !== undefined ? { day: last.occurredOn, seq: last.seq } : null;
  return { items, total: all?.total ?? 0, next };
});

function beyond({ t }: Pick<Work, "t">, after: ListEventsArgs["after"], oldest: boolean): SQL | undefined {
  if (after === undefined) return undefined;
  const past = oldest ? gt : lt;
  return or(past(t.event.occurredOn, after.day), and(eq(t.event.occurredOn, after.day), past(t.event.seq, after.seq)));
}

function filtered({ t }: Pick<Work, "t">, filter: EventFilter): SQL | undefined {
  const { event } = t;
  return and(
    // an event of several days is found by each of them
    filter.from === undefined ? undefined : gte(event.untilOn, filter.from),
    filter.to === undefined ? undefined : lte(event.occurredOn, filter.to),
    filter.dataset === undefined ? undefined : eq(event.dataset, filter.dataset),
    filter.kind === undefined ? undefined : eq(event.kind, filter.kind),
    filter.country === undefined ? undefined : eq(event.country, filter.country),
    filter.admin1 === undefined ? undefined : eq(event.admin1, filter.admin1),
    filter.deaths === undefined ? undefined : deathsAre({ t }, filter.deaths),
    filter.text === undefined ? undefined : says({ t }, filter.text),
  );
}

function deathsAre({ t: { event } }: Pick<Work, "t">, deaths: (typeof eventDeaths)[number]): SQL | undefined {
  if (deaths === "fatal") return gt(event.deathsBest, 0);
  if (deaths === "unknown") return sql`${event.deathsBest} is null`;
  const more = sql`coalesce(${event.deathsHigh}, 0)`;
  return and(eq(event.deathsBest, 0), deaths === "doubtful" ? sql`${more} > 0` : sql`${more} = 0`);
}

function says({ t: { event } }: Pick<Work, "t">, text: string): SQL | undefined {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const columns = [event.place, event.admin1, event.admin2, event.sideA, event.sideB, event.kind, event.subKind];
  return or(
    ...[...columns, event.notes, event.source].map((column) => sql`lower(${column}) like ${pattern} escape '\\'`),
  );
}
