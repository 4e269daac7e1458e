import { and, eq, isNotNull, ne } from "drizzle-orm";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { standing } from "./standing";

/** The ids of the findings that quote each document, by the document's id; without withdrawn findings and reports. */
export function* findingsOfDocuments(
  { tx, t }: Work,
  assessmentId: string | undefined,
): Steps<ReadonlyMap<string, ReadonlySet<string>>> {
  const quoting = and(
    isNotNull(t.reportRevision.documentId),
    eq(t.reportRevision.status, "active"),
    ne(t.findingRevision.status, "withdrawn"),
  );
  const found = yield* rows(
    tx
      .selectDistinct({ documentId: t.reportRevision.documentId, findingId: t.report.findingId })
      .from(t.report)
      .innerJoin(t.reportRevision, standing(t.report, t.reportRevision, null))
      .innerJoin(t.finding, eq(t.finding.id, t.report.findingId))
      .innerJoin(t.findingRevision, standing(t.finding, t.findingRevision, null))
      .where(assessmentId === undefined ? quoting : and(eq(t.report.assessmentId, assessmentId), quoting)),
  );
  const findings = new Map<string, Set<string>>();
  for (const { documentId, findingId } of found) {
    if (documentId === null) continue;
    findings.set(documentId, (findings.get(documentId) ?? new Set()).add(findingId));
  }
  return findings;
}
