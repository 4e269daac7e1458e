import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { reviseQuestion } from "@/db/commands/revise-question";
import { listQuestions } from "@/db/queries/list-questions";
import * as doors from "../../../../_operations/scores";

export const GET = handle(doors.readQuestion, async ({ context, params }) => {
  const value = found(await listQuestions(context, params.slug), params.id);
  return { value, version: value.version };
});

export const PUT = handle(doors.reviseQuestion, async ({ context, params, body }) => {
  const value = await reviseQuestion(context, { ...params, ...body });
  return { value, version: value.version };
});
