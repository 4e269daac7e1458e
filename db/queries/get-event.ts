import { and, asc, eq } from "drizzle-orm";
import type { StoredEvent } from "@/lib/domain/event";
import type { Day } from "@/lib/domain/instant";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { eventColumns, findEvent, standingEvents } from "../records/event";
import { rows, type Steps } from "../store";

/** The event as one import told it. */
export interface EventTelling extends StoredEvent {
  readonly supersededBy: string | null;
  readonly import: { readonly fileName: string; readonly doneAt: string | null; readonly isWithdrawn: boolean };
}
export interface EventFile {
  readonly event: StoredEvent;
  /** False when a later import tells it otherwise, or its own was withdrawn. */
  readonly stands: boolean;
  /** Every telling, oldest first. */
  readonly tellings: readonly EventTelling[];
  /** Other events that tell the same attack, and the one that this is the same as. */
  readonly same: readonly StoredEvent[];
  readonly findings: readonly { readonly id: string; readonly title: string; readonly occurredOn: Day }[];
}
interface Args {
  readonly slug: string;
  readonly seq: number;
}

/** One event with its history through imports, its matches and the findings that rest on it. */
export const getEvent = query("getEvent", function* (reading: Reading, { slug, seq }: Args): Steps<EventFile> {
  const { tx, t } = reading;
  const { id } = yield* findAssessment(reading, slug);
  const { supersededBy: _, ...event } = yield* findEvent(reading, id, seq);
  const told = yield* rows(
    tx
      .select({
        ...eventColumns(reading),
        supersededBy: t.event.supersededBy,
        state: t.eventImport.state,
        doneAt: t.eventImport.doneAt,
        fileName: t.upload.fileName,
      })
      .from(t.event)
      .innerJoin(t.eventImport, eq(t.eventImport.id, t.event.importId))
      .innerJoin(t.upload, eq(t.upload.id, t.eventImport.uploadId))
      .where(
        and(eq(t.event.assessmentId, id), eq(t.event.dataset, event.dataset), eq(t.event.externalId, event.externalId)),
      )
      .orderBy(asc(t.event.seq)),
  );
  const tellings = told.flatMap(({ state, doneAt, fileName, ...row }): EventTelling[] =>
    state === "done" || state === "withdrawn"
      ? [{ ...row, import: { fileName, doneAt: doneAt?.toISOString() ?? null, isWithdrawn: state === "withdrawn" } }]
      : [],
  );
  const same = yield* rows(
    tx
      .select(eventColumns(reading))
      .from(t.event)
      .where(
        and(
          standingEvents(reading, id, null),
          event.sameAs === null ? eq(t.event.sameAs, seq) : eq(t.event.seq, event.sameAs),
        ),
      ),
  );
  const findings = yield* rows(
    tx
      .select({ id: t.finding.id, title: t.findingRevision.title, occurredOn: t.findingRevision.occurredOn })
      .from(t.findingEvent)
      .innerJoin(t.finding, eq(t.finding.id, t.findingEvent.findingId))
      .innerJoin(
        t.findingRevision,
        and(eq(t.findingRevision.id, t.finding.id), eq(t.findingRevision.version, t.finding.version)),
      )
      .where(eq(t.findingEvent.eventSeq, seq)),
  );
  const own = tellings.find((telling) => telling.seq === seq);
  const stands = own !== undefined && own.supersededBy === null && !own.import.isWithdrawn;
  return { event, stands, tellings, same, findings };
});
