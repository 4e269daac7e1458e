import { handle } from "@/app/_server/handle";
import { listThresholdEvents } from "@/db/queries/list-threshold-events";
import * as doors from "../../../_operations/thresholds";

export const GET = handle(doors.listThresholdEvents, async ({ context, params, query }) => ({
  value: {
    items: await listThresholdEvents(context, {
      slug: params.slug,
      thresholdId: query.threshold,
      limit: query.limit,
    }),
  },
}));
