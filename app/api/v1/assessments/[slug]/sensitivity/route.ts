import { handle } from "@/app/_server/handle";
import { refuseFields } from "@/app/_server/parse-input";
import { readCut } from "@/app/_server/read-cut";
import { score } from "../../../_answers/scored";
import { sensitivityAnswer } from "../../../_answers/sensitivity-answer";
import * as doors from "../../../_operations/robustness";

export const GET = handle(doors.readSensitivity, async ({ context, params, query }) => {
  const file = await readCut(context, params.slug, query);
  const { scenario } = query;
  if (scenario !== undefined && !file.model.scenarios.some(({ id }) => id === scenario))
    refuseFields([{ path: "query.scenario", rule: "unknown", message: "is no scenario of this assessment" }]);
  return { value: sensitivityAnswer(score(file), scenario) };
});
