import { and, asc, eq, inArray } from "drizzle-orm";
import type { Day, Instant } from "@/lib/domain/instant";
import type { LightEvent } from "@/lib/domain/light-event";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { lightEventColumns, standingEvents } from "../records/event";
import { eventCut } from "../records/event-cut";
import { rows, type Steps } from "../store";

export interface AllEventsArgs {
  readonly slug: string;
  /** Only imports that were done by then; a day includes all of it. */
  readonly asOf?: Day | Instant | null | undefined;
}

/**
 * Every event of an assessment that stands, by day and then in the order they came; kept until something is written. Where `sameAs` is
 * not null the event it names is in the list too, so leaving out those with a `sameAs` counts each attack once.
 */
export const allEvents = keptQuery(
  "allEvents",
  { slugOf: ({ slug }: AllEventsArgs) => slug, keyOf: ({ asOf }) => asOf ?? "", most: 2 },
  function* (reading: Reading, { slug, asOf }: AllEventsArgs): Steps<readonly LightEvent[]> {
    const { tx, t } = reading;
    const { id } = yield* findAssessment(reading, slug);
    const stand = standingEvents(reading, id, eventCut(asOf));
    const found = yield* rows(
      tx
        .select(lightEventColumns(reading))
        .from(t.event)
        .where(stand)
        .orderBy(asc(t.event.occurredOn), asc(t.event.seq)),
    );
    return Object.freeze(yield* withLiveTargets(reading, id, found));
  },
);

/** An event that was said to be the same as one that no longer stands is the same as what stands in its place, or as none. */
export function* withLiveTargets(
  { tx, t }: Pick<Reading, "tx" | "t">,
  assessmentId: string,
  events: LightEvent[],
): Steps<LightEvent[]> {
  const seqs = new Set(events.map(({ seq }) => seq));
  const gone = [...new Set(events.flatMap(({ sameAs }) => (sameAs !== null && !seqs.has(sameAs) ? [sameAs] : [])))];
  if (gone.length === 0) return events;
  const old = yield* rows(
    tx
      .select({ seq: t.event.seq, dataset: t.event.dataset, externalId: t.event.externalId })
      .from(t.event)
      .where(and(eq(t.event.assessmentId, assessmentId), inArray(t.event.seq, gone))),
  );
  const byName = new Map(events.map((event) => [`${event.dataset} ${event.externalId}`, event.seq]));
  const heirs = new Map(old.map((row) => [row.seq, byName.get(`${row.dataset} ${row.externalId}`) ?? null]));
  return events.map((event) => {
    if (event.sameAs === null || seqs.has(event.sameAs)) return event;
    const heir = heirs.get(event.sameAs) ?? null;
    return { ...event, sameAs: heir === event.seq ? null : heir };
  });
}
