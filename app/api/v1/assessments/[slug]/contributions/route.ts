import { handle } from "@/app/_server/handle";
import { readCut } from "@/app/_server/read-cut";
import { contributionsAnswer } from "../../../_answers/contributions-answer";
import { score } from "../../../_answers/scored";
import * as doors from "../../../_operations/scores";

export const GET = handle(doors.readContributions, async ({ context, params, query }) => {
  const file = await readCut(context, params.slug, query);
  return { value: contributionsAnswer(score(file)) };
});
