import { and, count, desc, eq, gt } from "drizzle-orm";
import { refuseMissing } from "../checks/refuse";
import type { Reading } from "../query";
import { rows, type Steps } from "../store";

/** What the audit says of an assessment: every write adds an entry in its own transaction, so this changes with every write. */
export interface AssessmentState {
  readonly id: string;
  readonly last: number;
  /** How many entries; only where an entry may appear after one with a higher number. */
  readonly all: number;
}

/** One statement, two on PostgreSQL. @throws DomainError "not-found" */
export function* assessmentState({ tx, t, dialect }: Reading, slug: string): Steps<AssessmentState> {
  const [entry] = yield* rows(
    tx
      .select({ id: t.assessment.id, last: t.auditEntry.seq })
      .from(t.assessment)
      .innerJoin(t.auditEntry, eq(t.auditEntry.assessmentId, t.assessment.id))
      .where(eq(t.assessment.slug, slug))
      .orderBy(desc(t.auditEntry.seq))
      .limit(1),
  );
  if (entry === undefined) return refuseMissing("assessment", slug);
  if (dialect === "sqlite") return { ...entry, all: 0 };
  const [entries] = yield* rows(
    tx.select({ all: count() }).from(t.auditEntry).where(eq(t.auditEntry.assessmentId, entry.id)),
  );
  return { ...entry, all: entries?.all ?? 0 };
}

export interface WrittenSince {
  readonly entity: string;
  readonly entityId: string;
  readonly version: number;
}

/** What was written since a state; null when the entries at hand do not tell all of it. */
export function* writtenSince(
  { tx, t, dialect }: Reading,
  before: AssessmentState,
  now: AssessmentState,
): Steps<WrittenSince[] | null> {
  const found = yield* rows(
    tx
      .select({ entity: t.auditEntry.entity, entityId: t.auditEntry.entityId, version: t.auditEntry.version })
      .from(t.auditEntry)
      .where(and(eq(t.auditEntry.assessmentId, now.id), gt(t.auditEntry.seq, before.last)))
      .limit(MOST_ENTRIES + 1),
  );
  if (found.length > MOST_ENTRIES) return null;
  return dialect === "sqlite" || now.all - before.all === found.length ? found : null;
}

/** After more writes than this everything is read anew. */
const MOST_ENTRIES = 200;

export function isSameState(a: AssessmentState, b: AssessmentState): boolean {
  return a.id === b.id && a.last === b.last && a.all === b.all;
}
