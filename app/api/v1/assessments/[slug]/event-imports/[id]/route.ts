import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { listEventImports } from "@/db/queries/list-event-imports";
import * as doors from "../../../../_operations/events";

export const GET = handle(doors.readEventImport, async ({ context, params }) => ({
  value: found(await listEventImports(context, params.slug), params.id),
}));
