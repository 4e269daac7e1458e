import { handle } from "@/app/_server/handle";
import { readCut } from "@/app/_server/read-cut";
import { listSources } from "@/db/queries/list-sources";
import { sourceRecords } from "@/lib/view/register/source-records";
import * as doors from "../../../_operations/register";

export const GET = handle(doors.readSourceRecords, async ({ context, params, query }) => {
  const file = await readCut(context, params.slug, query);
  return { value: { items: sourceRecords(file.findings, await listSources(context, params.slug)) } };
});
