import { handle } from "@/app/_server/handle";
import { judgePhrase } from "@/db/commands/judge-phrase";
import * as doors from "../../../../_operations/phrases";

export const POST = handle(doors.judgePhrase, async ({ context, params, body }) => {
  const value = await judgePhrase(context, { slug: params.slug, ...body });
  return { value, version: 1 };
});
