import { and, desc, eq, getTableColumns, type SQL } from "drizzle-orm";
import { type EventImport, ImportProblem } from "@/lib/domain/event-import";
import { refuseMissing } from "../checks/refuse";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

/** An import with the file it reads. */
export interface ImportRow extends Omit<EventImport, "createdAt" | "doneAt" | "problems"> {
  readonly assessmentId: string;
  readonly sha256: string | null;
  readonly problems: readonly unknown[];
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

function* importRows({ tx, t }: Pick<Work, "tx" | "t">, where: SQL | undefined): Steps<ImportRow[]> {
  return yield* rows(
    tx
      .select({
        ...getTableColumns(t.eventImport),
        fileName: t.upload.fileName,
        bytes: t.upload.bytes,
        sha256: t.upload.sha256,
      })
      .from(t.eventImport)
      .innerJoin(t.upload, eq(t.upload.id, t.eventImport.uploadId))
      .where(where)
      .orderBy(desc(t.eventImport.createdAt), desc(t.eventImport.id)),
  );
}

/** Newest first. */
export function* allImports(work: Pick<Work, "tx" | "t">, assessmentId: string): Steps<ImportRow[]> {
  return yield* importRows(work, eq(work.t.eventImport.assessmentId, assessmentId));
}

export function* runningImports(work: Pick<Work, "tx" | "t">): Steps<ImportRow[]> {
  return yield* importRows(work, eq(work.t.eventImport.state, "running"));
}

/** @throws DomainError "not-found" */
export function* findImport(work: Pick<Work, "tx" | "t">, assessmentId: string, id: string): Steps<ImportRow> {
  const { eventImport } = work.t;
  const [found] = yield* importRows(work, and(eq(eventImport.id, id), eq(eventImport.assessmentId, assessmentId)));
  return found ?? refuseMissing("import", id);
}

/** The same for a job, which knows its import and nothing else. */
export function* importById(work: Pick<Work, "tx" | "t">, id: string): Steps<ImportRow | undefined> {
  const [found] = yield* importRows(work, eq(work.t.eventImport.id, id));
  return found;
}

export function eventImportOf(row: ImportRow): EventImport {
  const { assessmentId: _a, sha256: _s, problems, createdAt, doneAt, ...rest } = row;
  return {
    ...rest,
    problems: problems.flatMap((problem) => ImportProblem.safeParse(problem).data ?? []),
    createdAt: createdAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  };
}
