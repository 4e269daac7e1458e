import { handle } from "@/app/_server/handle";
import { readCut } from "@/app/_server/read-cut";
import { changeAnswer } from "../../../_answers/change-answer";
import { score } from "../../../_answers/scored";
import * as doors from "../../../_operations/scores";

export const GET = handle(doors.readChange, async ({ context, params, query }) => {
  const file = await readCut(context, params.slug, query);
  return { value: changeAnswer(score(file), query) };
});
