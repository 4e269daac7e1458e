import { handle } from "@/app/_server/handle";
import { withdrawEventImport } from "@/db/commands/withdraw-event-import";
import * as doors from "../../../../../_operations/events";

export const POST = handle(doors.withdrawEventImport, async ({ context, params, body }) => ({
  value: await withdrawEventImport(context, { ...params, ...body }),
}));
