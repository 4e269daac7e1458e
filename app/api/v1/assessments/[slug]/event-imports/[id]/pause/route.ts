import { handle } from "@/app/_server/handle";
import { cancelEventImport } from "@/db/commands/cancel-event-import";
import * as doors from "../../../../../_operations/events";

export const POST = handle(doors.pauseEventImport, async ({ context, params }) => {
  const value = await cancelEventImport(context, { ...params, to: "paused" });
  return { value };
});
