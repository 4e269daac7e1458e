import { z } from "zod";
import { creating, operation, plain } from "@/app/_server/operation";
import { NewAssessment } from "@/lib/domain/assessment";
import { Indicator } from "@/lib/domain/indicator";
import { Scenarios } from "@/lib/domain/scenario";
import * as bodies from "../_schemas/bodies";
import { ModelCheck, ModelCheckQuery } from "../_schemas/model-check";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, IndicatorInAssessment } from "../_schemas/paths";
import { PageQuery } from "../_schemas/queries";
import { StoredAssessment, StoredModel } from "../_schemas/stored";

const assessments = { ...plain, tag: "assessments" };
const one = { ...assessments, params: InAssessment, path: "/assessments/{slug}" };
const model = { ...plain, tag: "model", params: InAssessment, path: "/assessments/{slug}/model" };
const modelVersion = z.int().min(1);

export const listAssessments = operation({
  ...assessments,
  id: "listAssessments",
  method: "GET",
  path: "/assessments",
  summary: "All assessments",
  query: PageQuery,
  response: pageOf(StoredAssessment),
});
export const createAssessment = operation({
  ...creating,
  tag: "assessments",
  id: "createAssessment",
  path: "/assessments",
  summary: "Open an assessment; priors must add to 100 %",
  body: NewAssessment,
  response: StoredAssessment,
});
export const readAssessment = operation({
  ...one,
  id: "readAssessment",
  method: "GET",
  summary: "One assessment",
  response: StoredAssessment,
});
export const reviseAssessment = operation({
  ...one,
  id: "reviseAssessment",
  method: "PATCH",
  summary: "Change what describes it; fields left out stay",
  body: bodies.ReviseAssessment,
  response: StoredAssessment,
});

export const readModel = operation({
  ...model,
  id: "readModel",
  method: "GET",
  summary: "The whole model: start, dynamics, scenarios, indicators, grade weights",
  response: StoredModel,
});
export const reviseModel = operation({
  ...model,
  id: "reviseModel",
  method: "PUT",
  summary: "Store a new version of the whole model",
  body: bodies.ReviseModel,
  response: StoredModel,
});

export const readModelCheck = operation({
  ...model,
  path: "/assessments/{slug}/model/check",
  id: "readModelCheck",
  method: "GET",
  summary: "What there is to say about the model: errors, warnings and notes, each with a sentence, the gravest first",
  query: ModelCheckQuery,
  response: ModelCheck,
});

const scenarios = { ...model, path: "/assessments/{slug}/scenarios" };
export const readScenarios = operation({
  ...scenarios,
  id: "readScenarios",
  method: "GET",
  summary: "The scenarios, in the order of every vector",
  response: z.strictObject({ modelVersion, items: Scenarios }),
});
export const reviseScenarios = operation({
  ...scenarios,
  id: "reviseScenarios",
  method: "PUT",
  summary: "Replace the scenarios; gives a new version of the model",
  body: bodies.ReviseScenarios,
  response: StoredModel,
});

const indicators = { ...model, path: "/assessments/{slug}/indicators" };
const indicator = { ...indicators, params: IndicatorInAssessment, path: "/assessments/{slug}/indicators/{id}" };
const VersionedIndicator = z.strictObject({ modelVersion, indicator: Indicator });

export const listIndicators = operation({
  ...indicators,
  id: "listIndicators",
  method: "GET",
  summary: "The indicators with their likelihoods",
  query: PageQuery,
  response: pageOf(Indicator).extend({ modelVersion }),
});
export const addIndicator = operation({
  ...creating,
  tag: "model",
  params: InAssessment,
  path: "/assessments/{slug}/indicators",
  id: "addIndicator",
  summary: "Add an indicator; gives a new version of the model",
  body: bodies.ReviseIndicator,
  response: VersionedIndicator,
});
export const readIndicator = operation({
  ...indicator,
  id: "readIndicator",
  method: "GET",
  summary: "One indicator",
  response: VersionedIndicator,
});
export const reviseIndicator = operation({
  ...indicator,
  id: "reviseIndicator",
  method: "PUT",
  summary: "Replace an indicator; gives a new version of the model",
  body: bodies.ReviseIndicator,
  response: VersionedIndicator,
});
export const removeIndicator = operation({
  ...indicator,
  id: "removeIndicator",
  method: "DELETE",
  summary: "Leave an indicator out of the next version of the model; refused while findings use it",
  body: bodies.RemoveIndicator,
  response: z.strictObject({ modelVersion }),
});
export const assessmentOperations = [
  listAssessments,
  createAssessment,
  readAssessment,
  reviseAssessment,
  readModel,
  reviseModel,
  readModelCheck,
  readScenarios,
  reviseScenarios,
  listIndicators,
  addIndicator,
  readIndicator,
  reviseIndicator,
  removeIndicator,
];
