import { z } from "zod";
import { creating, operation, plain } from "@/app/_server/operation";
import { Rule } from "@/lib/rules/rule";
import * as bodies from "../_schemas/bodies";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { PageQuery } from "../_schemas/queries";
import { FindingOrigins, ListedRule, RuleApplication, RuleRecord, StoredRule } from "../_schemas/rules";

const RULES = "/assessments/{slug}/rules";
const tag = "rules";
const one = { ...plain, tag, params: OneInAssessment };

export const readRuleSchema = operation({
  ...plain,
  tag,
  path: "/rule-schema",
  id: "readRuleSchema",
  method: "GET",
  summary: "The JSON Schema of a rule, each field with what it means",
  response: z.looseObject({}),
});
export const listRules = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: RULES },
  id: "listRules",
  method: "GET",
  summary: "The rules that turn events into findings, oldest first, withdrawn ones too",
  query: PageQuery,
  response: pageOf(ListedRule),
});
export const createRule = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: RULES },
  id: "createRule",
  summary: "Write a rule; it makes findings when it is applied",
  body: Rule,
  response: StoredRule,
});
export const readRule = operation({
  ...one,
  path: `${RULES}/{id}`,
  id: "readRule",
  method: "GET",
  summary: "One rule with its versions, its findings and the times it was applied",
  response: RuleRecord,
});
export const reviseRule = operation({
  ...one,
  path: `${RULES}/{id}`,
  id: "reviseRule",
  method: "PUT",
  summary: "Store a new version of a rule; its findings stay until it is applied again",
  body: bodies.ReviseRule,
  response: StoredRule,
});
export const withdrawRule = operation({
  ...one,
  path: `${RULES}/{id}/withdraw`,
  id: "withdrawRule",
  method: "POST",
  summary: "Apply a rule no longer, with a reason; its findings stay",
  body: bodies.Withdraw,
  response: StoredRule,
});
export const restoreRule = operation({
  ...one,
  path: `${RULES}/{id}/restore`,
  id: "restoreRule",
  method: "POST",
  summary: "Bring a withdrawn rule back",
  body: bodies.Restore,
  response: StoredRule,
});
export const applyRule = operation({
  ...one,
  path: `${RULES}/{id}/apply`,
  id: "applyRule",
  method: "POST",
  summary: "Make the findings of a rule for the events between two days; the same again changes nothing",
  body: bodies.ApplyRule,
  response: RuleApplication,
});
export const takeBackRuleApplication = operation({
  ...one,
  path: "/assessments/{slug}/rule-applications/{id}/take-back",
  id: "takeBackRuleApplication",
  method: "POST",
  summary: "Take one application of a rule back as a whole",
  response: z.strictObject({ id: z.string(), findings: z.int().min(0) }),
});
export const readFindingOrigins = operation({
  ...one,
  path: "/assessments/{slug}/findings/{id}/events",
  id: "readFindingOrigins",
  method: "GET",
  summary: "The rules that made a finding and the events it rests on",
  response: FindingOrigins,
});

export const ruleOperations = [
  readRuleSchema,
  listRules,
  createRule,
  readRule,
  reviseRule,
  withdrawRule,
  restoreRule,
  applyRule,
  takeBackRuleApplication,
  readFindingOrigins,
];
