import { and, eq, exists, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { EventImport } from "@/lib/domain/event-import";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { eventImportOf, findImport, type ImportRow } from "../records/event-import";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

interface Args {
  readonly slug: string;
  readonly id: string;
}

/** The rows of an import that has read its whole file are seen from now on, and stand instead of what they tell otherwise. */
export const finishEventImport = command("finishEventImport", function* (work, { slug, id }: Args): Steps<
  Outcome<EventImport>
> {
  const { tx, t, now } = work;
  const assessment = yield* findAssessment(work, slug);
  const found = yield* findImport(work, assessment.id, id);
  if (found.state !== "running") return { result: eventImportOf(found), audit: null };
  yield* supersede(work, found);
  yield* exec(tx.update(t.eventImport).set({ state: "done", doneAt: now }).where(eq(t.eventImport.id, id)));
  const { rowsNew, rowsChanged, rowsSame, rowsRefused } = found;
  return {
    result: eventImportOf({ ...found, state: "done", doneAt: now }),
    audit: {
      ...{ assessmentId: assessment.id, entity: "event-import", entityId: id, version: 2 },
      detail: { state: "done", rowsNew, rowsChanged, rowsSame, rowsRefused },
    },
  };
});

function* supersede(work: Work, { id, assessmentId }: ImportRow): Steps<void> {
  const { tx, t } = work;
  const done = tx
    .select({ id: t.eventImport.id })
    .from(t.eventImport)
    .where(and(eq(t.eventImport.assessmentId, assessmentId), eq(t.eventImport.state, "done")));
  const [standing] = yield* rows(done.limit(1));
  if (standing === undefined) return;
  const later = alias(t.event, "later");
  const isTold = exists(
    tx
      .select({ one: sql`1` })
      .from(later)
      .where(
        and(
          eq(later.assessmentId, t.event.assessmentId),
          eq(later.dataset, t.event.dataset),
          eq(later.externalId, t.event.externalId),
          eq(later.importId, id),
        ),
      ),
  );
  const standsBefore = and(
    eq(t.event.assessmentId, assessmentId),
    isNull(t.event.supersededBy),
    ne(t.event.importId, id),
    isTold,
  );
  yield* exec(tx.update(t.event).set({ supersededBy: id }).where(standsBefore));
  yield* inheritMatches(work, id);
}

/** What somebody said of the event before (that it tells the same attack as another one) holds for what stands in its place. */
function* inheritMatches({ tx, t }: Work, id: string): Steps<void> {
  const matched = yield* rows(
    tx
      .select({ dataset: t.event.dataset, externalId: t.event.externalId, sameAs: t.event.sameAs })
      .from(t.event)
      .where(and(eq(t.event.supersededBy, id), isNotNull(t.event.sameAs))),
  );
  for (const { dataset, externalId, sameAs } of matched)
    yield* exec(
      tx
        .update(t.event)
        .set({ sameAs })
        .where(and(eq(t.event.importId, id), eq(t.event.dataset, dataset), eq(t.event.externalId, externalId))),
    );
}
