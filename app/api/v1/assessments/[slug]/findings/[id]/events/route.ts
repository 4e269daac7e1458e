import { handle } from "@/app/_server/handle";
import { ruleFindings } from "@/db/queries/rule-findings";
import * as doors from "../../../../../_operations/rules";

export const GET = handle(doors.readFindingOrigins, async ({ context, params }) => ({
  value: await ruleFindings(context, { slug: params.slug, findingId: params.id }),
}));
