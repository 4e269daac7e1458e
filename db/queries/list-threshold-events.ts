import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Delivery, ToldEvent } from "@/lib/domain/threshold-record";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { deliveryOf } from "../records/delivery";
import { raisedMarks, underMarksOfToday } from "../records/raised-marks";
import { seesAddresses } from "../records/sees-addresses";
import { conditionOf } from "../records/threshold";
import { eventOf, ofItsVersion } from "../records/threshold-event";
import { rows, type Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly thresholdId?: string | undefined;
  readonly limit: number;
}

/** What happened at the thresholds of an assessment, newest first, with what was sent because of it; addresses only for those who may see them. */
export const listThresholdEvents = query(
  "listThresholdEvents",
  function* (reading: Reading, { slug, thresholdId, limit }: Args): Steps<ToldEvent[]> {
    const { tx, t } = reading;
    const { id } = yield* findAssessment(reading, slug);
    const ofThreshold = thresholdId === undefined ? undefined : eq(t.thresholdEvent.thresholdId, thresholdId);
    const found = yield* rows(
      tx
        .select({ event: t.thresholdEvent, revision: t.thresholdRevision })
        .from(t.thresholdEvent)
        .innerJoin(t.thresholdRevision, ofItsVersion(t))
        .where(and(eq(t.thresholdEvent.assessmentId, id), ofThreshold))
        .orderBy(desc(t.thresholdEvent.seq))
        .limit(limit),
    );
    const told = yield* deliveriesOf(
      reading,
      found.map(({ event }) => event.seq),
    );
    const marks = found.length === 0 ? [] : yield* raisedMarks(reading, id);
    return found.map(({ event, revision }) => ({
      ...underMarksOfToday(eventOf(event), marks),
      condition: conditionOf(revision),
      deliveries: told.get(event.seq) ?? [],
    }));
  },
);

function* deliveriesOf({ tx, t, actor }: Reading, seqs: readonly number[]): Steps<Map<number, Delivery[]>> {
  const told = new Map<number, Delivery[]>();
  if (seqs.length === 0) return told;
  const found = yield* rows(
    tx
      .select({ delivery: t.delivery, webhook: t.webhook.name })
      .from(t.delivery)
      .leftJoin(t.webhook, eq(t.webhook.id, t.delivery.webhookId))
      .where(inArray(t.delivery.eventSeq, [...seqs]))
      .orderBy(asc(t.delivery.channel), asc(t.delivery.target)),
  );
  for (const { delivery, webhook } of found) {
    if (delivery.eventSeq === null) continue;
    const target = webhook ?? (seesAddresses(actor) ? delivery.target : null);
    const of = told.get(delivery.eventSeq) ?? [];
    told.set(delivery.eventSeq, [...of, deliveryOf(delivery, target)]);
  }
  return told;
}
