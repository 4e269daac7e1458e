import { randomUUID } from "node:crypto";
import { and, count, eq, gt } from "drizzle-orm";
import type { Delivery, DeliveryChannel, DeliveryState } from "@/lib/domain/threshold-record";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

const HOUR = 3_600_000;
/** More than so many an hour to one target are spread out instead of sent at once. */
export const MOST_AN_HOUR = 20;
const SPREAD = 180_000;

interface DeliveryRow {
  readonly id: string;
  readonly channel: DeliveryChannel;
  readonly target: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly nextAttemptAt: Date;
  readonly settledAt: Date | null;
  readonly lastError: string | null;
}

export function deliveryOf(row: DeliveryRow, target: string | null = row.target): Delivery {
  const { id, channel, state, attempts, createdAt, nextAttemptAt, settledAt, lastError } = row;
  return {
    id,
    channel,
    target,
    state,
    attempts,
    createdAt: createdAt.toISOString(),
    nextAttemptAt: state === "waiting" ? nextAttemptAt.toISOString() : null,
    settledAt: settledAt === null ? null : settledAt.toISOString(),
    lastError,
  };
}

interface NewDelivery {
  readonly assessmentId: string;
  readonly eventSeq: number | null;
  readonly channel: DeliveryChannel;
  readonly target: string;
  readonly webhookId: string | null;
}

/** Puts a message into the outbox. */
export function* enqueue(work: Work, what: NewDelivery): Steps<Delivery> {
  const { tx, t, now } = work;
  const beyond = Math.max(0, (yield* madeWithinHour(work, what.target)) + 1 - MOST_AN_HOUR);
  const row = {
    ...what,
    id: randomUUID(),
    createdAt: now,
    attempts: 0,
    nextAttemptAt: new Date(now.getTime() + beyond * SPREAD),
    state: "waiting" as const,
    settledAt: null,
    lastError: null,
  };
  yield* exec(tx.insert(t.delivery).values(row));
  return deliveryOf(row);
}

/** How many messages to a target were put into the outbox within the last hour. */
export function* madeWithinHour({ tx, t, now }: Work, target: string): Steps<number> {
  const since = new Date(now.getTime() - HOUR);
  const [found] = yield* rows(
    tx
      .select({ n: count() })
      .from(t.delivery)
      .where(and(eq(t.delivery.target, target), gt(t.delivery.createdAt, since))),
  );
  return found?.n ?? 0;
}
