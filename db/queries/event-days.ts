import { and, asc, count, isNull, sql, sum } from "drizzle-orm";
import type { Day, Instant } from "@/lib/domain/instant";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { standingEvents } from "../records/event";
import { eventCut } from "../records/event-cut";
import { rows, type Steps } from "../store";

export interface EventDay {
  readonly day: Day;
  readonly events: number;
  /** The best counts together; what is not known counts as none here. */
  readonly deaths: number;
}
interface Args {
  readonly slug: string;
  readonly asOf?: Day | Instant | null | undefined;
}

/** How many events each day has, by the day they began; one that tells the same attack as another is left out. */
export const eventDays = keptQuery(
  "eventDays",
  { slugOf: ({ slug }: Args) => slug, keyOf: ({ asOf }) => asOf ?? "", most: 4 },
  function* (reading: Reading, { slug, asOf }: Args): Steps<readonly EventDay[]> {
    const { tx, t } = reading;
    const { id } = yield* findAssessment(reading, slug);
    return yield* rows(
      tx
        .select({
          day: t.event.occurredOn,
          events: count(),
          deaths: sum(sql`coalesce(${t.event.deathsBest}, 0)`).mapWith(Number),
        })
        .from(t.event)
        .where(and(standingEvents(reading, id, eventCut(asOf)), isNull(t.event.sameAs)))
        .groupBy(t.event.occurredOn)
        .orderBy(asc(t.event.occurredOn)),
    );
  },
);
