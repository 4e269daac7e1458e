import { handle } from "@/app/_server/handle";
import { withdrawWebhook } from "@/db/commands/withdraw-webhook";
import * as doors from "../../../../../_operations/thresholds";

export const POST = handle(doors.withdrawWebhook, async ({ context, params }) => ({
  value: await withdrawWebhook(context, params),
}));
