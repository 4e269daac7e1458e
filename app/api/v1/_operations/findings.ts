import { z } from "zod";
import { creating, operation, plain } from "@/app/_server/operation";
import * as bodies from "../_schemas/bodies";
import { History } from "../_schemas/history";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, OneInAssessment, ReportOfFinding } from "../_schemas/paths";
import { FindingsQuery } from "../_schemas/queries";
import { StoredFinding } from "../_schemas/stored";

const FINDINGS = "/assessments/{slug}/findings";
const FINDING = `${FINDINGS}/{id}`;
const REPORT = `${FINDING}/reports/{reportId}`;

const findings = { ...plain, tag: "findings", params: InAssessment, path: FINDINGS };
const finding = { ...findings, params: OneInAssessment, path: FINDING, response: StoredFinding };
const report = { ...finding, params: ReportOfFinding, path: REPORT };

const Recorded = z.strictObject({
  /** Its status is `draft` when it would be impossible under every scenario: kept, not counted. */
  finding: StoredFinding,
  reportId: z.string(),
  /** True when the report went to a finding that was there before. */
  joined: z.boolean(),
});

export const listFindings = operation({
  ...findings,
  id: "listFindings",
  method: "GET",
  summary: "The findings with their reports, newest day first",
  query: FindingsQuery,
  response: pageOf(StoredFinding),
});
export const recordReport = operation({
  ...creating,
  ...{ tag: "findings", params: InAssessment, path: FINDINGS },
  id: "recordReport",
  summary: "Record a report; it joins the finding on the same indicator and incident unless `separate` is true",
  body: bodies.RecordReport,
  response: Recorded,
});
export const readFinding = operation({
  ...finding,
  id: "readFinding",
  method: "GET",
  summary: "One finding with its reports",
});
export const reviseFinding = operation({
  ...finding,
  id: "reviseFinding",
  method: "PUT",
  summary: "Store a new revision of a finding",
  body: bodies.ReviseFinding,
});
export const withdrawFinding = operation({
  ...finding,
  path: `${FINDING}/withdraw`,
  id: "withdrawFinding",
  method: "POST",
  summary: "Take a finding out of the count, with a reason; nothing is lost",
  body: bodies.Withdraw,
});
export const restoreFinding = operation({
  ...finding,
  path: `${FINDING}/restore`,
  id: "restoreFinding",
  method: "POST",
  summary: "Bring a withdrawn finding back",
  body: bodies.Restore,
});
export const readFindingHistory = operation({
  ...finding,
  path: `${FINDING}/history`,
  id: "readFindingHistory",
  method: "GET",
  summary: "All revisions of a finding, newest first",
  response: History,
});
export const addReport = operation({
  ...creating,
  ...{ tag: "findings", params: OneInAssessment, path: `${FINDING}/reports` },
  id: "addReport",
  summary: "Add a report to a finding",
  body: bodies.AddReport,
  response: Recorded,
});
export const reviseReport = operation({
  ...report,
  id: "reviseReport",
  method: "PUT",
  summary: "Store a new revision of a report; answers its finding",
  body: bodies.ReviseReport,
});
export const withdrawReport = operation({
  ...report,
  path: `${REPORT}/withdraw`,
  id: "withdrawReport",
  method: "POST",
  summary: "Take a report out of the count, with a reason; answers its finding",
  body: bodies.Withdraw,
});
export const restoreReport = operation({
  ...report,
  path: `${REPORT}/restore`,
  id: "restoreReport",
  method: "POST",
  summary: "Bring a withdrawn report back; answers its finding",
  body: bodies.Restore,
});

export const findingOperations = [
  listFindings,
  recordReport,
  readFinding,
  reviseFinding,
  withdrawFinding,
  restoreFinding,
  readFindingHistory,
  addReport,
  reviseReport,
  withdrawReport,
  restoreReport,
];
