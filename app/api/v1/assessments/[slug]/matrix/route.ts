import { handle } from "@/app/_server/handle";
import { readCut } from "@/app/_server/read-cut";
import { matrixAnswer } from "../../../_answers/matrix-answer";
import { score } from "../../../_answers/scored";
import * as doors from "../../../_operations/matrix";

export const GET = handle(doors.readMatrix, async ({ context, params, query }) => {
  const file = await readCut(context, params.slug, query);
  return { value: matrixAnswer(score(file), query) };
});
