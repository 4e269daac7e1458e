import { count, max, min } from "drizzle-orm";
import type { EventDataset } from "@/lib/domain/event";
import type { Day, Instant } from "@/lib/domain/instant";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { standingEvents } from "../records/event";
import { eventCut } from "../records/event-cut";
import { rows, type Steps } from "../store";

export interface EventFacets {
  readonly total: number;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly datasets: readonly EventDataset[];
  readonly kinds: readonly string[];
  readonly countries: readonly { readonly country: string; readonly admin1: readonly string[] }[];
}
interface Args {
  readonly slug: string;
  readonly asOf?: Day | Instant | null | undefined;
}

/** What events can be sifted by; kept until something is written. */
export const eventFacets = keptQuery(
  "eventFacets",
  { slugOf: ({ slug }: Args) => slug, keyOf: ({ asOf }) => asOf ?? "", most: 4 },
  function* (reading: Reading, { slug, asOf }: Args): Steps<EventFacets> {
    const { tx, t } = reading;
    const { event } = t;
    const { id } = yield* findAssessment(reading, slug);
    const found = yield* rows(
      tx
        .select({
          ...{ dataset: event.dataset, kind: event.kind, country: event.country, admin1: event.admin1 },
          ...{ events: count(), first: min(event.occurredOn), last: max(event.occurredOn) },
        })
        .from(event)
        .where(standingEvents(reading, id, eventCut(asOf)))
        .groupBy(event.dataset, event.kind, event.country, event.admin1),
    );
    const sorted = (values: readonly string[]) => [...new Set(values.filter((value) => value !== ""))].sort();
    const days = found.flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last])).sort();
    return {
      total: found.reduce((sum, { events }) => sum + events, 0),
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      datasets: [...new Set(found.map(({ dataset }) => dataset))].sort(),
      kinds: sorted(found.map(({ kind }) => kind)),
      countries: sorted(found.map(({ country }) => country)).map((country) => ({
        country,
        admin1: sorted(found.filter((row) => row.country === country).map(({ admin1 }) => admin1)),
      })),
    };
  },
);
