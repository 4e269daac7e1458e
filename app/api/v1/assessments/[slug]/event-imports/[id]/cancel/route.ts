import { handle } from "@/app/_server/handle";
import { cancelEventImport } from "@/db/commands/cancel-event-import";
import { keepImporting } from "@/db/import/keep-importing";
import * as doors from "../../../../../_operations/events";

export const POST = handle(doors.cancelEventImport, async ({ context, params }) => {
  const value = await cancelEventImport(context, { ...params, to: "cancelled" });
  void keepImporting({ store: context.store, actor: context.actor, importId: value.id });
  return { value };
});
