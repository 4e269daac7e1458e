import { and, eq, inArray } from "drizzle-orm";
import type { Threshold } from "@/lib/domain/threshold";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

/** Ends what still waits to be told of a threshold, except to those in `kept`. */
export function* endDeliveries(
  { tx, t, now }: Work,
  thresholdId: string,
  { kept, reason }: { readonly kept: Threshold["deliver"]; readonly reason: "no-line" | "no-recipient" },
): Steps<void> {
  const { id, channel, target, webhookId } = t.delivery;
  const waiting = yield* rows(
    tx
      .select({ id, channel, target, webhookId })
      .from(t.delivery)
      .innerJoin(t.thresholdEvent, eq(t.thresholdEvent.seq, t.delivery.eventSeq))
      .where(and(eq(t.thresholdEvent.thresholdId, thresholdId), eq(t.delivery.state, "waiting"))),
  );
  const emails = new Set(kept.emails.map((email) => email.toLowerCase()));
  const ended = waiting.filter((one) =>
    one.channel === "email" ? !emails.has(one.target.toLowerCase()) : one.webhookId !== kept.webhook,
  );
  if (ended.length === 0) return;
  const ids = ended.map((one) => one.id);
  yield* exec(
    tx.update(t.delivery).set({ state: "failed", settledAt: now, lastError: reason }).where(inArray(id, ids)),
  );
}
