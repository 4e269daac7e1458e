import { handle } from "@/app/_server/handle";
import { withdrawPlace } from "@/db/commands/withdraw-place";
import * as doors from "../../../../../_operations/map";

export const POST = handle(doors.withdrawPlace, async ({ context, params }) => ({
  value: await withdrawPlace(context, params),
}));
