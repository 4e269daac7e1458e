import { and, eq, getTableColumns, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { StoredEvent } from "@/lib/domain/event";
import { refuseMissing } from "../checks/refuse";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

/** All that an event says, as it is kept. */
export function eventColumns({ t }: Pick<Work, "t">) {
  const { assessmentId: _a, digest: _d, supersededBy: _s, ...columns } = getTableColumns(t.event);
  return columns;
}

export function lightEventColumns({ t }: Pick<Work, "t">) {
  const { admin2: _2, deathsLow: _l, source: _s, notes: _n, ...columns } = eventColumns({ t });
  return columns;
}

/**
 * The events that stand: of imports that are done, and not told otherwise by a later one. With a cut as they stood then; an import that
 * was withdrawn since is left out of looks back too.
 */
export function standingEvents({ tx, t }: Pick<Work, "tx" | "t">, assessmentId: string, cut: Date | null): SQL {
  const done = and(eq(t.eventImport.assessmentId, assessmentId), eq(t.eventImport.state, "done"));
  const imports = (where: SQL | undefined) => tx.select({ id: t.eventImport.id }).from(t.eventImport).where(where);
  const condition =
    cut === null
      ? and(inArray(t.event.importId, imports(done)), isNull(t.event.supersededBy))
      : and(
          inArray(t.event.importId, imports(and(done, lte(t.eventImport.doneAt, cut)))),
          or(
            isNull(t.event.supersededBy),
            inArray(
              t.event.supersededBy,
              imports(
                and(
                  eq(t.eventImport.assessmentId, assessmentId),
                  sql`${t.eventImport.doneAt} > ${sql.param(cut, t.eventImport.doneAt)}`,
                ),
              ),
            ),
          ),
        );
  return and(eq(t.event.assessmentId, assessmentId), condition) ?? sql`false`;
}

/** @throws DomainError "not-found" */
export function* findEvent(
  work: Work,
  assessmentId: string,
  seq: number,
): Steps<StoredEvent & { readonly supersededBy: string | null }> {
  const { tx, t } = work;
  const [found] = yield* rows(
    tx
      .select({ ...eventColumns(work), supersededBy: t.event.supersededBy })
      .from(t.event)
      .innerJoin(t.eventImport, eq(t.eventImport.id, t.event.importId))
      .where(
        and(
          eq(t.event.seq, seq),
          eq(t.event.assessmentId, assessmentId),
          inArray(t.eventImport.state, ["done", "withdrawn"]),
        ),
      ),
  );
  return found ?? refuseMissing("event", String(seq));
}
