import { eq } from "drizzle-orm";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import type { StoredDocument } from "../records/document";
import { findingsOfDocuments } from "../records/findings-of-documents";
import { revisionColumns } from "../records/revision-columns";
import { standing } from "../records/standing";
import { rows, type Steps } from "../store";

/** A document without its text. */
export type DocumentSummary = Omit<StoredDocument, "text"> & {
  /** The assessment it belongs to. */
  readonly slug: string;
  /** Length of its text; null when only its name was recorded. */
  readonly characters: number | null;
  /** How many findings quote it, without withdrawn ones. */
  readonly findings: number;
};

/** The documents of one assessment, or of all; newest first. */
export const listDocuments = query(
  "listDocuments",
  function* (reading: Reading, { slug }: { readonly slug?: string | undefined } = {}): Steps<DocumentSummary[]> {
    const { tx, t } = reading;
    const assessmentId = slug === undefined ? undefined : (yield* findAssessment(reading, slug)).id;
    const found = yield* rows(
      tx
        .select({
          ...revisionColumns(t.documentRevision),
          slug: t.assessment.slug,
          characters: t.documentText.characters,
        })
        .from(t.document)
        .innerJoin(t.assessment, eq(t.assessment.id, t.document.assessmentId))
        .innerJoin(t.documentRevision, standing(t.document, t.documentRevision, null))
        .leftJoin(t.documentText, eq(t.documentText.sha256, t.documentRevision.textSha256))
        .where(assessmentId === undefined ? undefined : eq(t.document.assessmentId, assessmentId)),
    );
    const quoted = yield* findingsOfDocuments(reading, assessmentId);
    return found
      .map(({ textSha256: _, ...document }) => ({ ...document, findings: quoted.get(document.id)?.size ?? 0 }))
      .sort(newestFirst);
  },
);

function newestFirst(a: DocumentSummary, b: DocumentSummary): number {
  const [dayA, dayB] = [a.publishedOn ?? "", b.publishedOn ?? ""];
  if (dayA !== dayB) return dayA > dayB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
