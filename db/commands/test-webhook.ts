import type { Delivery } from "@/lib/domain/threshold-record";
import { refuseField, refuseWithdrawn } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { enqueue, madeWithinHour } from "../records/delivery";
import { findWebhook } from "../records/webhook";
import type { Steps } from "../store";

const MOST_AN_HOUR = 6;

interface Args {
  readonly slug: string;
  readonly id: string;
}

/** Puts a message without content into the outbox, so that a receiver can be tried before it matters. */
export const testWebhook = command("testWebhook", function* (work, args: Args): Steps<Outcome<Delivery>> {
  const assessment = yield* findAssessment(work, args.slug);
  const { id, name, withdrawnAt } = yield* findWebhook(work, assessment.id, args.id);
  refuseWithdrawn("webhook", { status: withdrawnAt === null ? "active" : "withdrawn" });
  if ((yield* madeWithinHour(work, id)) >= MOST_AN_HOUR)
    refuseField(
      "invalid-input",
      "webhook",
      `was sent ${MOST_AN_HOUR} messages within the hour: wait before the next trial`,
    );
  const result = yield* enqueue(work, {
    assessmentId: assessment.id,
    eventSeq: null,
    channel: "webhook",
    target: id,
    webhookId: id,
  });
  const detail = { delivery: result.id };
  return {
    result: { ...result, target: name },
    audit: { assessmentId: assessment.id, entity: "webhook", entityId: id, version: 1, detail },
  };
});
