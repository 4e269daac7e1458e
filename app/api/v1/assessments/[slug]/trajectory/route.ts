import { handle } from "@/app/_server/handle";
import { readCut } from "@/app/_server/read-cut";
import { score } from "../../../_answers/scored";
import { trajectoryAnswer } from "../../../_answers/trajectory-answer";
import * as doors from "../../../_operations/scores";

export const GET = handle(doors.readTrajectory, async ({ context, params, query }) => {
  const file = await readCut(context, params.slug, query);
  return { value: trajectoryAnswer(score(file), query) };
});
