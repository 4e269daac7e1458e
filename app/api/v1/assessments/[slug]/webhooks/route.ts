import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { createWebhook } from "@/db/commands/create-webhook";
import { listWebhooks } from "@/db/queries/list-webhooks";
import * as doors from "../../../_operations/thresholds";

export const GET = handle(doors.listWebhooks, async ({ context, params, query }) => ({
  value: paginate(await listWebhooks(context, params.slug), query),
}));

export const POST = handle(doors.createWebhook, async ({ context, params, body }) => {
  const { webhook, secret } = await createWebhook(context, { slug: params.slug, webhook: body });
  return {
    value: { webhook, secret },
    remembered: { webhook, secret: null },
    location: `/assessments/${params.slug}/webhooks`,
  };
});
