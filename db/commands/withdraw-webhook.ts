import { and, eq } from "drizzle-orm";
import type { StoredWebhook } from "@/lib/domain/threshold-record";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { lastDeliveryOf } from "../records/last-delivery";
import { findWebhook, webhookOf } from "../records/webhook";
import { exec, type Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
}

/** Ends a receiver at once and for good, with what still waits to be sent to it; one that has ended already stays as it is. */
export const withdrawWebhook = command("withdrawWebhook", function* (work, args: Args): Steps<Outcome<StoredWebhook>> {
  const { tx, t, now } = work;
  const assessment = yield* findAssessment(work, args.slug);
  const found = yield* findWebhook(work, assessment.id, args.id);
  if (found.withdrawnAt !== null)
    return { result: { ...webhookOf(found), lastDelivery: yield* lastDeliveryOf(work, found) }, audit: null };
  yield* exec(tx.update(t.webhook).set({ withdrawnAt: now }).where(eq(t.webhook.id, found.id)));
  yield* exec(
    tx
      .update(t.delivery)
      .set({ state: "failed", settledAt: now, lastError: "withdrawn" })
      .where(and(eq(t.delivery.webhookId, found.id), eq(t.delivery.state, "waiting"))),
  );
  const result = { ...webhookOf({ ...found, withdrawnAt: now }), lastDelivery: yield* lastDeliveryOf(work, found) };
  const detail = { name: found.name };
  return { result, audit: { assessmentId: assessment.id, entity: "webhook", entityId: found.id, version: 2, detail } };
});
