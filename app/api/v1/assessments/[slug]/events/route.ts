import { handle } from "@/app/_server/handle";
import { listEvents } from "@/db/queries/list-events";
import * as doors from "../../../_operations/events";

export const GET = handle(doors.listEvents, async ({ context, params, query }) => {
  const { cursor, ...filter } = query;
  const [day = "", seq = ""] = (cursor ?? "").split("_");
  const after = cursor === undefined ? undefined : { day, seq: Number(seq) };
  const { items, total, next } = await listEvents(context, { slug: params.slug, ...filter, after });
  return { value: { items, total, nextCursor: next === null ? null : `${next.day}_${next.seq}` } };
});
