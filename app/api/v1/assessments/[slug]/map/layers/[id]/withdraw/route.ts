import { handle } from "@/app/_server/handle";
import { withdrawMapLayer } from "@/db/commands/withdraw-map-layer";
import * as doors from "../../../../../../_operations/map";

export const POST = handle(doors.withdrawMapLayer, async ({ context, params }) => ({
  value: await withdrawMapLayer(context, params),
}));
