import { handle } from "@/app/_server/handle";
import { testWebhook } from "@/db/commands/test-webhook";
import * as doors from "../../../../../_operations/thresholds";

export const POST = handle(doors.testWebhook, async ({ context, params }) => ({
  value: await testWebhook(context, params),
}));
