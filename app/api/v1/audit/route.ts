import { handle } from "@/app/_server/handle";
import { listAudit } from "@/db/queries/list-audit";
import * as doors from "../_operations/house";

export const GET = handle(doors.readAudit, async ({ context, query }) => {
  const { slug, limit } = query;
  return { value: { items: await listAudit(context, { limit, ...(slug === undefined ? {} : { slug }) }) } };
});
