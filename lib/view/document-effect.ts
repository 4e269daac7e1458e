import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import { compareText } from "@/lib/domain/compare-text";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { type Assessed, tryAssess } from "./try-assess";

/** The assessment as it would stand had this document never been read: the same findings without its reports. */
export function withoutDocument(file: CaseFile, documentId: string): Assessed {
  const findings = file.findings.map(
    (finding): StoredFinding => ({
      ...finding,
      reports: finding.reports.filter((report) => report.documentId !== documentId),
    }),
  );
  return tryAssess(toScoringInput({ ...file, findings }));
}

/** Findings with at least one report from the document, in the order of their quotes in its text; unquoted ones follow by day. */
export function findingsFrom(
  file: Pick<CaseFile, "findings">,
  documentId: string,
  text: string | null,
): StoredFinding[] {
  const placed = file.findings.flatMap((finding) => {
    const places = finding.reports
      .filter((report) => report.documentId === documentId)
      .map((report) => (report.quote === "" ? -1 : (text ?? "").indexOf(report.quote)))
      .map((place) => (place < 0 ? Number.POSITIVE_INFINITY : place));
    return places.length === 0 ? [] : [{ finding, place: Math.min(...places) }];
  });
  return placed
    .sort((a, b) =>
      a.place === b.place
        ? compareText(a.finding.occurredOn, b.finding.occurredOn) || compareText(a.finding.id, b.finding.id)
        : a.place - b.place,
    )
    .map(({ finding }) => finding);
}
