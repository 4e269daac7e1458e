import { handle } from "@/app/_server/handle";
import { getEvent } from "@/db/queries/get-event";
import * as doors from "../../../../_operations/events";

export const GET = handle(doors.readEvent, async ({ context, params }) => ({
  value: (await getEvent(context, params)).event,
}));
