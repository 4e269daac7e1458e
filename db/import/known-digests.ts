import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { EventDataset } from "@/lib/domain/event";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

export interface KnownEvent {
  readonly digest: string;
  /** It came in the import that is being made. */
  readonly isOwn: boolean;
}

interface Asked {
  readonly assessmentId: string;
  readonly dataset: EventDataset;
  readonly importId: string | null;
  readonly externalIds: readonly string[];
}

/** What is known of events by their ids: those that stand, and those that this import has brought already. */
export function* knownDigests(
  { tx, t }: Pick<Work, "tx" | "t">,
  { assessmentId, dataset, importId, externalIds }: Asked,
): Steps<ReadonlyMap<string, KnownEvent>> {
  if (externalIds.length === 0) return new Map();
  const done = yield* rows(
    tx
      .select({ id: t.eventImport.id })
      .from(t.eventImport)
      .where(and(eq(t.eventImport.assessmentId, assessmentId), eq(t.eventImport.state, "done"))),
  );
  const counts = new Set(done.map(({ id }) => id));
  const own = importId === null ? undefined : eq(t.event.importId, importId);
  const found = yield* rows(
    tx
      .select({ externalId: t.event.externalId, digest: t.event.digest, importId: t.event.importId })
      .from(t.event)
      .where(
        and(
          eq(t.event.assessmentId, assessmentId),
          eq(t.event.dataset, dataset),
          inArray(t.event.externalId, [...externalIds]),
          or(isNull(t.event.supersededBy), own),
        ),
      ),
  );
  const known = new Map<string, KnownEvent>();
  for (const row of found) {
    const isOwn = row.importId === importId;
    if (!isOwn && !counts.has(row.importId)) continue;
    if (isOwn || !known.has(row.externalId)) known.set(row.externalId, { digest: row.digest, isOwn });
  }
  return known;
}
