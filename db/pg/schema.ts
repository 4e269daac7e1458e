import { tables } from "../schema/tables";
import { pgKit } from "./kit";

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
  snapshot,
  shareLink,
  auditEntry,
  idempotencyKey,
} = tables(pgKit);
