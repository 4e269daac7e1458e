import { operation, plain } from "@/app/_server/operation";
import { InAssessment } from "../_schemas/paths";
import { RobustnessQuery, SensitivityQuery } from "../_schemas/queries";
import { Robustness, Sensitivity } from "../_schemas/robustness";

const scores = { ...plain, tag: "scores", params: InAssessment };

export const readRobustness = operation({
  ...scores,
  id: "readRobustness",
  method: "GET",
  path: "/assessments/{slug}/robustness",
  summary: "Whether the lead survives without a finding, a source or an analyst, and under another model",
  query: RobustnessQuery,
  response: Robustness,
});
export const readSensitivity = operation({
  ...scores,
  id: "readSensitivity",
  method: "GET",
  path: "/assessments/{slug}/sensitivity",
  summary: "Which numbers of the model matter most for a score, and what one step in them would do",
  query: SensitivityQuery,
  response: Sensitivity,
});

export const robustnessOperations = [readRobustness, readSensitivity];
