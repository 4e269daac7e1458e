import { DomainError } from "@/lib/domain/errors";
import type { Actor } from "./context";

export type Role = "viewer" | "analyst" | "lead" | "admin";

const everyone: readonly Role[] = ["viewer", "analyst", "lead", "admin"];
const analysts: readonly Role[] = ["analyst", "lead", "admin"];
const leads: readonly Role[] = ["lead", "admin"];

/**
 * Who may do what: every command and query by name. `readSharedSnapshot` is not here because it asks for no actor: whoever holds
 * the token of a link may read its one snapshot.
 */
const rules = {
  createAssessment: leads,
  reviseAssessment: leads,
  reviseModel: leads,
  createIncident: analysts,
  reviseIncident: analysts,
  createDocument: analysts,
  reviseDocument: analysts,
  withdrawDocument: analysts,
  restoreDocument: analysts,
  recordReport: analysts,
  addReport: analysts,
  reviseFinding: analysts,
  withdrawFinding: analysts,
  restoreFinding: analysts,
  reviseReport: analysts,
  withdrawReport: analysts,
  restoreReport: analysts,
  createQuestion: analysts,
  reviseQuestion: analysts,
  withdrawQuestion: analysts,
  recordForecast: analysts,
  resolveQuestion: leads,
  reopenQuestion: leads,
  resolveScenarios: leads,
  reopenScenarios: leads,
  createThreshold: analysts,
  reviseThreshold: analysts,
  withdrawThreshold: analysts,
  createWebhook: leads,
  withdrawWebhook: leads,
  testWebhook: leads,
  recordThresholdEvent: analysts,
  keepThresholdReadings: analysts,
  claimDeliveries: analysts,
  settleDelivery: analysts,
  createUpload: analysts,
  receiveUploadPart: analysts,
  dropUpload: analysts,
  freezeSnapshot: leads,
  createShareLink: leads,
  revokeShareLink: leads,
  startEventImport: analysts,
  cancelEventImport: analysts,
  resumeEventImport: analysts,
  finishEventImport: analysts,
  withdrawEventImport: analysts,
  matchEvents: analysts,

  listAssessments: everyone,
  getAssessment: everyone,
  readCase: everyone,
  readHistory: everyone,
  listDocuments: everyone,
  getDocument: everyone,
  getUpload: analysts,
  listIncidents: everyone,
  listQuestions: everyone,
  readForecasts: everyone,
  listThresholds: everyone,
  standingThresholds: everyone,
  listThresholdEvents: everyone,
  findThresholdEvent: everyone,
  listWebhooks: analysts,
  watchNews: analysts,
  watchedAssessments: analysts,
  listSnapshots: everyone,
  getSnapshot: everyone,
  listShareLinks: leads,
  history: everyone,
  counts: everyone,
  evidenceDays: everyone,
  allEvents: everyone,
  listEvents: everyone,
  getEvent: everyone,
  eventDays: everyone,
  eventFacets: everyone,
  eventMatches: everyone,
  listEventImports: everyone,
  importedFile: analysts,
  knownEvents: analysts,
  listAudit: leads,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof rules;
export const actions: readonly string[] = Object.keys(rules);

/** True when this actor may do it: for pages, to leave out what would be refused. */
export function mayDo(actor: Actor, action: Action): boolean {
  return rules[action].includes(actor.role);
}

/** @throws DomainError "not-allowed" */
export function authorise(actor: Actor, action: Action): void {
  if (!mayDo(actor, action))
    throw new DomainError("not-allowed", `This needs another role: ${rules[action].join(", ")}. Ask an administrator.`);
}
