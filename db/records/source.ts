import { and, eq } from "drizzle-orm";
import type { Source } from "@/lib/domain/source";
import type { StoredSource } from "@/lib/domain/source-record";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

/** The register of an assessment, withdrawn entries too, by name. */
export function* allSources({ tx, t }: Work, assessmentId: string): Steps<StoredSource[]> {
  const found = yield* rows(
    tx
      .select(revisionColumns(t.sourceRevision))
      .from(t.source)
      .innerJoin(t.sourceRevision, standing(t.source, t.sourceRevision, null))
      .where(eq(t.source.assessmentId, assessmentId)),
  );
  return found.sort((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
}

/** @throws DomainError "not-found" */
export function* findSource({ tx, t }: Work, assessmentId: string, id: string): Steps<StoredSource> {
  const [found] = yield* rows(
    tx
      .select(revisionColumns(t.sourceRevision))
      .from(t.source)
      .innerJoin(t.sourceRevision, standing(t.source, t.sourceRevision, null))
      .where(and(eq(t.source.assessmentId, assessmentId), eq(t.source.id, id))),
  );
  return found ?? refuseMissing("source", id);
}

export function* insertSource(work: Work, assessmentId: string, id: string, source: Source): Steps<StoredSource> {
  const { tx, t } = work;
  yield* exec(tx.insert(t.source).values({ id, assessmentId, version: 1 }));
  const row = { ...source, ...newStamp(work, id, 1, ""), status: "active" as const };
  yield* exec(tx.insert(t.sourceRevision).values(row));
  return recordOf(row);
}

export function* appendSource(
  work: Work,
  current: StoredSource,
  source: Source,
  status: StoredSource["status"],
  reason: string,
): Steps<StoredSource> {
  const { tx, t } = work;
  const row = { ...source, ...newStamp(work, current.id, current.version + 1, reason), status };
  yield* exec(tx.update(t.source).set({ version: row.version }).where(eq(t.source.id, row.id)));
  yield* exec(tx.insert(t.sourceRevision).values(row));
  return recordOf(row);
}

export function sourceContent({ name, kind, reliability, repeats, note }: Readonly<Source>): Source {
  return { name, kind, reliability, repeats, note };
}
