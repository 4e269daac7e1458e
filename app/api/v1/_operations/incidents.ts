import { creating, operation, plain } from "@/app/_server/operation";
import { Incident } from "@/lib/domain/incident";
import * as bodies from "../_schemas/bodies";
import { IncidentChange, MergeIncidents, RecordIncident, SplitIncident, TakeBack } from "../_schemas/incidents";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { PageQuery } from "../_schemas/queries";
import { StoredIncident } from "../_schemas/stored";

const tag = "incidents";
const INCIDENTS = "/assessments/{slug}/incidents";
const INCIDENT = `${INCIDENTS}/{id}`;
const incident = { ...plain, tag, params: OneInAssessment, path: INCIDENT, response: StoredIncident };

export const listIncidents = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: INCIDENTS },
  id: "listIncidents",
  method: "GET",
  summary: "The incidents with their places",
  query: PageQuery,
  response: pageOf(StoredIncident),
});
export const createIncident = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: INCIDENTS },
  id: "createIncident",
  summary: "Name an incident that several findings may describe",
  body: Incident,
  response: StoredIncident,
});
export const recordIncident = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: "/assessments/{slug}/incident-reports" },
  id: "recordIncident",
  summary: "Record an incident with a reading of each indicator that it concerns, all or nothing",
  body: RecordIncident,
  response: IncidentChange,
});
export const readIncident = operation({
  ...incident,
  id: "readIncident",
  method: "GET",
  summary: "One incident",
});
export const reviseIncident = operation({
  ...incident,
  id: "reviseIncident",
  method: "PUT",
  summary: "Store a new revision of an incident",
  body: bodies.ReviseIncident,
});
export const withdrawIncident = operation({
  ...incident,
  path: `${INCIDENT}/withdraw`,
  id: "withdrawIncident",
  method: "POST",
  summary: "Take an incident out of the register, with a reason, when none of its findings counts",
  body: bodies.Withdraw,
});
export const restoreIncident = operation({
  ...incident,
  path: `${INCIDENT}/restore`,
  id: "restoreIncident",
  method: "POST",
  summary: "Bring a withdrawn incident back",
  body: bodies.Restore,
});
export const mergeIncidents = operation({
  ...incident,
  path: `${INCIDENT}/merge`,
  id: "mergeIncidents",
  method: "POST",
  summary:
    "Take another incident into this one: its findings come here, and reports of the same thing become one finding",
  body: MergeIncidents,
  response: IncidentChange,
});
export const splitIncident = operation({
  ...incident,
  path: `${INCIDENT}/split`,
  id: "splitIncident",
  method: "POST",
  summary: "Give findings, or single reports of them, to another incident",
  body: SplitIncident,
  response: IncidentChange,
});
export const takeBackIncidentChange = operation({
  ...incident,
  path: "/assessments/{slug}/incident-changes/{id}/take-back",
  id: "takeBackIncidentChange",
  method: "POST",
  summary: "Take a recorded incident, a merge or a split back as a whole, or do it again",
  body: TakeBack,
  response: IncidentChange,
});

export const incidentOperations = [
  listIncidents,
  createIncident,
  recordIncident,
  readIncident,
  reviseIncident,
  withdrawIncident,
  restoreIncident,
  mergeIncidents,
  splitIncident,
  takeBackIncidentChange,
];
