import { and, eq, sql } from "drizzle-orm";
import type { Threshold, ThresholdCondition } from "@/lib/domain/threshold";
import type { StoredThreshold } from "@/lib/domain/threshold-record";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

interface Columns {
  readonly emails: readonly string[];
  readonly webhookId: string | null;
}

/** A row as the record it is: where it is told goes into a part of its own. */
export function thresholdOf<Row extends Columns>(
  row: Row,
): Omit<Row, "emails" | "webhookId"> & Pick<Threshold, "deliver"> {
  const { emails, webhookId, ...rest } = row;
  return { ...rest, deliver: { emails: [...emails], webhook: webhookId } };
}

export function conditionOf(row: ThresholdCondition): ThresholdCondition {
  const { scenario, measure, direction, level, margin } = row;
  return { scenario, measure, direction, level, margin };
}

/** Oldest first. */
export function* allThresholds({ tx, t }: Work, assessmentId: string): Steps<StoredThreshold[]> {
  const found = yield* rows(
    tx
      .select({
        revision: revisionColumns(t.thresholdRevision),
        born: sql<number>`(select min(v.recorded_at) from ${t.thresholdRevision} v where v.id = ${t.threshold.id})`.as(
          "born",
        ),
      })
      .from(t.threshold)
      .innerJoin(t.thresholdRevision, standing(t.threshold, t.thresholdRevision, null))
      .where(eq(t.threshold.assessmentId, assessmentId))
      .orderBy(sql`born`, t.threshold.id),
  );
  return found.map(({ revision }) => thresholdOf(revision));
}

/** @throws DomainError "not-found" */
export function* findThreshold({ tx, t }: Work, assessmentId: string, id: string): Steps<StoredThreshold> {
  const [found] = yield* rows(
    tx
      .select(revisionColumns(t.thresholdRevision))
      .from(t.threshold)
      .innerJoin(t.thresholdRevision, standing(t.threshold, t.thresholdRevision, null))
      .where(and(eq(t.threshold.assessmentId, assessmentId), eq(t.threshold.id, id))),
  );
  return found === undefined ? refuseMissing("threshold", id) : thresholdOf(found);
}

export function* insertThreshold(
  work: Work,
  assessmentId: string,
  id: string,
  threshold: Threshold,
): Steps<StoredThreshold> {
  yield* exec(work.tx.insert(work.t.threshold).values({ id, assessmentId, version: 1 }));
  return yield* append(work, threshold, { ...newStamp(work, id, 1, ""), status: "active" });
}

export function* appendThreshold(
  work: Work,
  current: StoredThreshold,
  threshold: Threshold,
  status: StoredThreshold["status"],
  reason: string,
): Steps<StoredThreshold> {
  const { tx, t } = work;
  const stamp = newStamp(work, current.id, current.version + 1, reason);
  yield* exec(tx.update(t.threshold).set({ version: stamp.version }).where(eq(t.threshold.id, stamp.id)));
  return yield* append(work, threshold, { ...stamp, status });
}

type Stamped = ReturnType<typeof newStamp> & Pick<StoredThreshold, "status">;

function* append({ tx, t }: Work, threshold: Threshold, stamp: Stamped): Steps<StoredThreshold> {
  const { deliver, ...content } = threshold;
  const row = { ...content, ...stamp, emails: deliver.emails, webhookId: deliver.webhook };
  yield* exec(tx.insert(t.thresholdRevision).values(row));
  return thresholdOf(recordOf(row));
}

/** What somebody wrote, without the stamp of its revision. */
export function thresholdContent(stored: StoredThreshold): Threshold {
  const { scenario, measure, direction, level, margin, note, deliver } = stored;
  return { scenario, measure, direction, level, margin, note, deliver };
}
