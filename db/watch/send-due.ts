import { createHmac } from "node:crypto";
import { webhookHeaders } from "@/lib/exchange/webhook-signature";
import { type MailText, newsBody, newsMail, trialBody } from "@/lib/view/threshold-message";
import { claimDeliveries, type DueDelivery } from "../commands/claim-deliveries";
import { type SendOutcome, settleDelivery } from "../commands/settle-delivery";
import type { Context } from "../context";
import type { WebhookPost } from "./post-webhook";

export interface Mail extends MailText {
  readonly to: string;
  /** The same for every attempt: a reader's program shows one that comes twice once. */
  readonly messageId: string;
}

export interface Senders {
  /** Scheme, host and port that links begin with. */
  readonly origin: string;
  readonly post: (what: WebhookPost) => Promise<SendOutcome>;
  /** Null while no mail server is set. */
  readonly mail: ((mail: Mail) => Promise<SendOutcome>) | null;
}

/** Sends what is due in the outbox, all at once and each for itself. */
export async function sendDue(context: Context, senders: Senders): Promise<void> {
  const due = await claimDeliveries(context, {});
  await Promise.all(
    due.map(async (delivery) => {
      const outcome = await send(delivery, senders, context.now).catch(
        (error: unknown): SendOutcome => ({
          kind: "failed",
          error: `fault:${error instanceof Error ? error.name : "unknown"}`,
          final: false,
        }),
      );
      await settleDelivery(context, { id: delivery.id, attempts: delivery.attempts, outcome });
    }),
  );
}

async function send(delivery: DueDelivery, { origin, post, mail }: Senders, now: Date): Promise<SendOutcome> {
  const { id, channel, target, assessment, webhook, told } = delivery;
  const news = told === null ? null : { ...told, assessment, origin };
  if (channel === "email") {
    if (mail === null || news === null) return { kind: "failed", error: "no-mail-server", final: mail === null };
    return mail({ ...newsMail(news), to: target, messageId: `<${id}@vigie.invalid>` });
  }
  if (webhook === null) return { kind: "failed", error: "withdrawn", final: true };
  const body = news === null ? trialBody(now.toISOString()) : newsBody(news);
  const parts = { id, timestamp: Math.floor(now.getTime() / 1000), body };
  const headers = webhookHeaders(parts, webhook.secret, (key, text) => createHmac("sha256", key).update(text).digest());
  return post({ url: webhook.url, headers, body });
}
