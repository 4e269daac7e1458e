import { and, eq, sql } from "drizzle-orm";
import type { PlanItem } from "@/lib/domain/plan-item";
import type { StoredPlanItem } from "@/lib/domain/plan-record";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

/** Everything that was ever planned, oldest first. */
export function* allPlanItems({ tx, t }: Work, assessmentId: string): Steps<StoredPlanItem[]> {
  const found = yield* rows(
    tx
      .select({
        revision: revisionColumns(t.planItemRevision),
        born: sql<number>`(select min(v.recorded_at) from ${t.planItemRevision} v where v.id = ${t.planItem.id})`.as(
          "born",
        ),
      })
      .from(t.planItem)
      .innerJoin(t.planItemRevision, standing(t.planItem, t.planItemRevision, null))
      .where(eq(t.planItem.assessmentId, assessmentId))
      .orderBy(sql`born`, t.planItem.id),
  );
  return found.map(({ revision }) => revision);
}

/** @throws DomainError "not-found" */
export function* findPlanItem({ tx, t }: Work, assessmentId: string, id: string): Steps<StoredPlanItem> {
  const [found] = yield* rows(
    tx
      .select(revisionColumns(t.planItemRevision))
      .from(t.planItem)
      .innerJoin(t.planItemRevision, standing(t.planItem, t.planItemRevision, null))
      .where(and(eq(t.planItem.assessmentId, assessmentId), eq(t.planItem.id, id))),
  );
  return found ?? refuseMissing("plan item", id);
}

export function* insertPlanItem(work: Work, assessmentId: string, id: string, item: PlanItem): Steps<StoredPlanItem> {
  const { tx, t } = work;
  yield* exec(tx.insert(t.planItem).values({ id, assessmentId, version: 1 }));
  const row = { ...item, ...newStamp(work, id, 1, "") };
  yield* exec(tx.insert(t.planItemRevision).values(row));
  return recordOf(row);
}

export function* appendPlanItem(
  work: Work,
  current: StoredPlanItem,
  item: PlanItem,
  reason: string,
): Steps<StoredPlanItem> {
  const { tx, t } = work;
  const row = { ...item, ...newStamp(work, current.id, current.version + 1, reason) };
  yield* exec(tx.update(t.planItem).set({ version: row.version }).where(eq(t.planItem.id, row.id)));
  yield* exec(tx.insert(t.planItemRevision).values(row));
  return recordOf(row);
}
