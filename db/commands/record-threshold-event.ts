import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/instant";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { ThresholdEvent } from "@/lib/domain/threshold-record";
import { eventBetween, thresholdState } from "@/lib/domain/threshold-state";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { enqueue } from "../records/delivery";
import { findThreshold } from "../records/threshold";
import { eventOf, lastEventOf, stateOf } from "../records/threshold-event";
import { exec, rows, type Steps } from "../store";

export interface ThresholdLook {
  readonly slug: string;
  readonly thresholdId: string;
  readonly version: number;
  readonly asOf: Day;
  readonly value: number;
  readonly modelVersion: number;
  readonly engineVersion: string;
  readonly handling: Handling;
}

/**
 * What a look at a value means, by the state that is stored when it is written down: two that look at once make one event, and a
 * look at a version that no longer stands makes none. Who is told is put into the outbox in the same transaction.
 */
export const recordThresholdEvent = command("recordThresholdEvent", function* (work, look: ThresholdLook): Steps<
  Outcome<ThresholdEvent | null>
> {
  const { tx, t, now } = work;
  const assessment = yield* findAssessment(work, look.slug);
  const threshold = yield* findThreshold(work, assessment.id, look.thresholdId);
  if (threshold.status === "withdrawn" || threshold.version !== look.version) return { result: null, audit: null };
  const state = stateOf(threshold, yield* lastEventOf(work, threshold.id));
  const kind = eventBetween(state, thresholdState(state, look.value, threshold));
  if (kind === null) return { result: null, audit: null };
  const id = randomUUID();
  const { slug: _, ...seen } = look;
  yield* exec(tx.insert(t.thresholdEvent).values({ ...seen, id, kind, at: now, assessmentId: assessment.id }));
  const [event] = yield* rows(tx.select().from(t.thresholdEvent).where(eq(t.thresholdEvent.id, id)));
  if (event === undefined) return { result: null, audit: null };
  const about = { assessmentId: assessment.id, eventSeq: event.seq };
  for (const target of threshold.deliver.emails)
    yield* enqueue(work, { ...about, channel: "email", target, webhookId: null });
  const { webhook } = threshold.deliver;
  if (webhook !== null) {
    const [standing] = yield* rows(
      tx.select({ withdrawnAt: t.webhook.withdrawnAt }).from(t.webhook).where(eq(t.webhook.id, webhook)),
    );
    if (standing?.withdrawnAt === null)
      yield* enqueue(work, { ...about, channel: "webhook", target: webhook, webhookId: webhook });
  }
  const { value, asOf, modelVersion } = look;
  const detail = { event: id, kind, value, asOf, modelVersion };
  return {
    result: eventOf(event),
    audit: {
      assessmentId: assessment.id,
      entity: "threshold",
      entityId: threshold.id,
      version: threshold.version,
      detail,
    },
  };
});
