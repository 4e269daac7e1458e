import { handle } from "@/app/_server/handle";
import { readCut } from "@/app/_server/read-cut";
import { robustnessAnswer } from "../../../_answers/robustness-answer";
import { score } from "../../../_answers/scored";
import * as doors from "../../../_operations/robustness";

export const GET = handle(doors.readRobustness, async ({ context, params, query }) => {
  const file = await readCut(context, params.slug, query);
  return { value: robustnessAnswer(score(file), query) };
});
