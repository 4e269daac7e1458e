import type { StoredFinding } from "@/lib/domain/case-file";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { findDocument, type StoredDocument } from "../records/document";
import { allFindings } from "../records/finding";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
}

/** A document with its text, and the findings of which a report quotes it: whole, with withdrawn ones, by day. */
export const getDocument = query("getDocument", function* (reading: Reading, { slug, id }: Args): Steps<{
  document: StoredDocument;
  findings: StoredFinding[];
}> {
  const assessment = yield* findAssessment(reading, slug);
  const document = yield* findDocument(reading, assessment.id, id);
  const all = yield* allFindings(reading, assessment.id, null);
  const findings = all.filter((finding) => finding.reports.some((report) => report.documentId === id));
  return { document, findings };
});
