import { and, asc, eq, lte } from "drizzle-orm";
import { MOST_ATTEMPTS } from "@/lib/domain/retry-delay";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { ThresholdCondition } from "@/lib/domain/threshold";
import type { DeliveryChannel, ThresholdEvent } from "@/lib/domain/threshold-record";
import { command, type Outcome } from "../command";
import { findModel } from "../records/assessment";
import { type RaisedMark, raisedMarks, underMarksOfToday } from "../records/raised-marks";
import { standing } from "../records/standing";
import { conditionOf } from "../records/threshold";
import { eventOf, ofItsVersion } from "../records/threshold-event";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

const AT_ONCE = 10;
/** After so long another process may take over what was claimed: longer than any sending lasts. */
const LEASE = 60_000;

/** All that it takes to send one message. */
export interface DueDelivery {
  readonly id: string;
  readonly channel: DeliveryChannel;
  readonly target: string;
  /** This one included. */
  readonly attempts: number;
  readonly assessment: { readonly slug: string; readonly title: string; readonly handling: Handling };
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Null for a trial. */
  readonly told: {
    readonly event: ThresholdEvent;
    readonly condition: ThresholdCondition;
    readonly scenario: string;
  } | null;
}

/**
 * Takes some messages that are due out of the outbox for a minute: should this process end before it says how it went, they come
 * back. So each is sent at least once, and carries an id by which a receiver knows one that comes twice.
 */
export const claimDeliveries = command(
  "claimDeliveries",
  function* (work, _args: Readonly<Record<string, never>>): Steps<Outcome<DueDelivery[]>> {
    const { tx, t, now } = work;
    const due = yield* rows(
      tx
        .select({
          delivery: t.delivery,
          event: t.thresholdEvent,
          revision: t.thresholdRevision,
          webhook: t.webhook,
          slug: t.assessment.slug,
          title: t.assessmentRevision.title,
          handling: t.assessmentRevision.handling,
        })
        .from(t.delivery)
        .innerJoin(t.assessment, eq(t.assessment.id, t.delivery.assessmentId))
        .innerJoin(t.assessmentRevision, standing(t.assessment, t.assessmentRevision, null))
        .leftJoin(t.thresholdEvent, eq(t.thresholdEvent.seq, t.delivery.eventSeq))
        .leftJoin(t.thresholdRevision, ofItsVersion(t))
        .leftJoin(t.webhook, eq(t.webhook.id, t.delivery.webhookId))
        .where(and(eq(t.delivery.state, "waiting"), lte(t.delivery.nextAttemptAt, now)))
        .orderBy(asc(t.delivery.nextAttemptAt), asc(t.delivery.id))
        .limit(AT_ONCE),
    );
    const result: DueDelivery[] = [];
    const marks = new Map<string, readonly RaisedMark[]>();
    for (const { delivery, event, revision, webhook, ...assessment } of due) {
      const attempts = delivery.attempts + 1;
      const lost = attempts > MOST_ATTEMPTS;
      yield* exec(
        tx
          .update(t.delivery)
          .set(
            lost
              ? { state: "failed", settledAt: now, lastError: "crashed" }
              : { attempts, nextAttemptAt: new Date(now.getTime() + LEASE) },
          )
          .where(eq(t.delivery.id, delivery.id)),
      );
      if (lost) continue;
      const { id, channel, target, assessmentId } = delivery;
      const raised = marks.get(assessmentId) ?? (yield* raisedMarks(work, assessmentId));
      marks.set(assessmentId, raised);
      const told =
        event === null || revision === null
          ? null
          : {
              event: underMarksOfToday(eventOf(event), raised),
              condition: conditionOf(revision),
              scenario: yield* labelOf(work, assessmentId, revision.scenario),
            };
      const receiver = webhook?.withdrawnAt === null ? webhook : null;
      result.push({ id, channel, target, attempts, assessment, webhook: receiver, told });
    }
    return { result, audit: null };
  },
);

function* labelOf(work: Work, assessmentId: string, scenario: string): Steps<string> {
  const { scenarios } = yield* findModel(work, assessmentId);
  return scenarios.find(({ id }) => id === scenario)?.label ?? scenario;
}
