import { creating, operation, plain } from "@/app/_server/operation";
import { Forecast } from "@/lib/domain/forecast";
import * as bodies from "../_schemas/bodies";
import {
  Forecasts,
  QuestionResolution,
  Reopened,
  ScenariosResolution,
  StoredForecast,
  StoredResolution,
  StoredScenarioResolution,
} from "../_schemas/forecasts";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { PageQuery } from "../_schemas/queries";

const QUESTION = "/assessments/{slug}/questions/{id}";
const SCENARIOS = "/assessments/{slug}/scenarios";
const question = { ...plain, tag: "questions", params: OneInAssessment };
const scenarios = { ...plain, tag: "model", params: InAssessment };

export const listForecasts = operation({
  ...question,
  path: `${QUESTION}/forecasts`,
  id: "listForecasts",
  method: "GET",
  summary: "What analysts said of a question, oldest first; while it is open, those of others only after your own",
  query: PageQuery,
  response: Forecasts,
});
export const recordForecast = operation({
  ...creating,
  ...{ tag: "questions", params: OneInAssessment, path: `${QUESTION}/forecasts` },
  id: "recordForecast",
  summary: "Put your own forecast on record; earlier ones stay",
  body: Forecast,
  response: StoredForecast,
});
export const readResolution = operation({
  ...question,
  path: `${QUESTION}/resolution`,
  id: "readResolution",
  method: "GET",
  summary: "How a question ended, and every resolving and reopening of it",
  response: QuestionResolution,
});
export const resolveQuestion = operation({
  ...question,
  path: `${QUESTION}/resolve`,
  id: "resolveQuestion",
  method: "POST",
  summary: "Say how a question ended, with a source; the version is the question's",
  body: bodies.ResolveQuestion,
  response: StoredResolution,
});
export const reopenQuestion = operation({
  ...question,
  path: `${QUESTION}/reopen`,
  id: "reopenQuestion",
  method: "POST",
  summary: "Take a resolution back, with a reason; the version is the resolution's",
  body: bodies.Withdraw,
  response: Reopened,
});
export const readScenariosResolution = operation({
  ...scenarios,
  path: `${SCENARIOS}/resolution`,
  id: "readScenariosResolution",
  method: "GET",
  summary: "Which scenario came true, and every resolving and reopening of it",
  response: ScenariosResolution,
});
export const resolveScenarios = operation({
  ...scenarios,
  path: `${SCENARIOS}/resolve`,
  id: "resolveScenarios",
  method: "POST",
  summary: "Say which scenario came true, with a source; the version is the model's",
  body: bodies.ResolveScenarios,
  response: StoredScenarioResolution,
});
export const reopenScenarios = operation({
  ...scenarios,
  path: `${SCENARIOS}/reopen`,
  id: "reopenScenarios",
  method: "POST",
  summary: "Take back which scenario came true, with a reason; the version is the resolution's",
  body: bodies.Withdraw,
  response: Reopened,
});

export const forecastOperations = [
  listForecasts,
  recordForecast,
  readResolution,
  resolveQuestion,
  reopenQuestion,
  readScenariosResolution,
  resolveScenarios,
  reopenScenarios,
];
