import { handle } from "@/app/_server/handle";
import { storedModel } from "@/app/_server/stored-model";
import { modelCheckAnswer } from "../../../../_answers/model-check-answer";
import * as doors from "../../../../_operations/assessments";

export const GET = handle(doors.readModelCheck, async ({ context, params, query }) => {
  const model = await storedModel(context, params.slug);
  return { value: modelCheckAnswer(model, query.language), version: model.version };
});
