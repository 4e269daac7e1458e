import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { readCut } from "@/app/_server/read-cut";
import { createQuestion } from "@/db/commands/create-question";
import { score } from "../../../_answers/scored";
import { scoredQuestion } from "../../../_answers/scored-question";
import * as doors from "../../../_operations/scores";

export const GET = handle(doors.listQuestions, async ({ context, params, query }) => {
  const file = await readCut(context, params.slug, query);
  const page = paginate(file.questions, query);
  if (page.items.length === 0) return { value: { ...page, items: [] } };
  const scored = score(file);
  return { value: { ...page, items: page.items.map((question) => scoredQuestion(scored, question)) } };
});

export const POST = handle(doors.createQuestion, async ({ context, params, body }) => {
  const value = await createQuestion(context, { slug: params.slug, question: body });
  return { value, version: value.version, location: `/assessments/${params.slug}/questions/${value.id}` };
});
