import { handle } from "@/app/_server/handle";
import { history } from "@/db/queries/history";
import * as doors from "../../../../../_operations/findings";

export const GET = handle(doors.readFindingHistory, async ({ context, params }) => ({
  value: { items: await history(context, { ...params, entity: "finding" }) },
}));
