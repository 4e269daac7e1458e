import { asc, eq } from "drizzle-orm";
import type { StoredWebhook } from "@/lib/domain/threshold-record";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { lastDeliveryOf } from "../records/last-delivery";
import { webhookOf } from "../records/webhook";
import { rows, type Steps } from "../store";

/** The receivers of signed messages, oldest first, withdrawn ones too; never their secret nor the whole address. */
export const listWebhooks = query("listWebhooks", function* (reading: Reading, slug: string): Steps<StoredWebhook[]> {
  const { tx, t } = reading;
  const { id } = yield* findAssessment(reading, slug);
  const found = yield* rows(
    tx
      .select()
      .from(t.webhook)
      .where(eq(t.webhook.assessmentId, id))
      .orderBy(asc(t.webhook.createdAt), asc(t.webhook.id)),
  );
  const webhooks: StoredWebhook[] = [];
  for (const row of found) webhooks.push({ ...webhookOf(row), lastDelivery: yield* lastDeliveryOf(reading, row) });
  return webhooks;
});
