import { randomBytes, randomUUID } from "node:crypto";
import type { StoredWebhook } from "@/lib/domain/threshold-record";
import { Webhook } from "@/lib/domain/webhook";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { webhookOf } from "../records/webhook";
import { exec, type Steps } from "../store";

const SECRET_BYTES = 32;

interface Args {
  readonly slug: string;
  readonly webhook: Webhook;
}

/** A receiver of signed messages. What signs them is said here and never again. */
export const createWebhook = command("createWebhook", function* (work, args: Args): Steps<
  Outcome<{ webhook: StoredWebhook; secret: string }>
> {
  const { tx, t, now, actor } = work;
  const assessment = yield* findAssessment(work, args.slug);
  const { name, url } = parseInput(Webhook, args.webhook);
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
  const row = {
    id: randomUUID(),
    assessmentId: assessment.id,
    name,
    url,
    createdAt: now,
    createdBy: actor.id,
    withdrawnAt: null,
  };
  yield* exec(tx.insert(t.webhook).values({ ...row, secret }));
  const webhook = { ...webhookOf(row), lastDelivery: null };
  const detail = { name, origin: webhook.origin };
  return {
    result: { webhook, secret },
    audit: { assessmentId: assessment.id, entity: "webhook", entityId: row.id, version: 1, detail },
  };
});
