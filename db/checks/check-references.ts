import { and, eq } from "drizzle-orm";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { refuseField } from "./refuse";

/**
 * Whether the incident and the document that a record names belong to this assessment.
 * @throws DomainError "unknown-reference"
 */
export function* checkReferences(
  { tx, t }: Work,
  assessmentId: string,
  {
    incidentId = null,
    documentId = null,
  }: { readonly incidentId?: string | null; readonly documentId?: string | null },
): Steps<void> {
  if (incidentId !== null) {
    const found = yield* rows(
      tx
        .select({ id: t.incident.id })
        .from(t.incident)
        .where(and(eq(t.incident.assessmentId, assessmentId), eq(t.incident.id, incidentId))),
    );
    if (found.length === 0) refuseField("unknown-reference", "incidentId", "names no incident of this assessment");
  }
  if (documentId !== null) {
    const found = yield* rows(
      tx
        .select({ id: t.document.id })
        .from(t.document)
        .where(and(eq(t.document.assessmentId, assessmentId), eq(t.document.id, documentId))),
    );
    if (found.length === 0) refuseField("unknown-reference", "documentId", "names no document of this assessment");
  }
}
