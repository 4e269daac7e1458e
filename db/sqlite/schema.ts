import { sqliteKit } from "../kit";
import { tables } from "../schema/tables";

// drizzle-kit reads the tables of a dialect from the exports of this file.
export const {
  assessment,
  assessmentRevision,
  modelRevision,
  documentText,
  document,
  documentRevision,
  incident,
  incidentRevision,
  finding,
  findingRevision,
  report,
  reportRevision,
  question,
  questionRevision,
  forecast,
  questionResolution,
  scenarioResolution,
  snapshot,
  shareLink,
  webhook,
  threshold,
  thresholdRevision,
  thresholdReading,
  thresholdEvent,
  delivery,
  auditEntry,
  idempotencyKey,
} = tables(sqliteKit);
