import { handle } from "@/app/_server/handle";
import { resumeEventImport } from "@/db/commands/resume-event-import";
import { keepImporting } from "@/db/import/keep-importing";
import * as doors from "../../../../../_operations/events";

export const POST = handle(doors.resumeEventImport, async ({ context, params }) => {
  const value = await resumeEventImport(context, params);
  void keepImporting({ store: context.store, actor: context.actor, importId: value.id });
  return { value };
});
