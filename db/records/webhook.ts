import { and, eq } from "drizzle-orm";
import type { StoredWebhook } from "@/lib/domain/threshold-record";
import { refuseMissing } from "../checks/refuse";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

interface WebhookRow {
  readonly id: string;
  readonly assessmentId: string;
  readonly name: string;
  readonly url: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly withdrawnAt: Date | null;
}

export function webhookOf(row: WebhookRow): Omit<StoredWebhook, "lastDelivery"> {
  const { id, name, url, createdAt, createdBy, withdrawnAt } = row;
  return {
    id,
    name,
    origin: new URL(url).origin,
    createdAt: createdAt.toISOString(),
    createdBy,
    withdrawnAt: withdrawnAt === null ? null : withdrawnAt.toISOString(),
  };
}

/** @throws DomainError "not-found" */
export function* findWebhook({ tx, t }: Work, assessmentId: string, id: string): Steps<WebhookRow> {
  const [found] = yield* rows(
    tx
      .select()
      .from(t.webhook)
      .where(and(eq(t.webhook.assessmentId, assessmentId), eq(t.webhook.id, id))),
  );
  return found === undefined ? refuseMissing("webhook", id) : found;
}
