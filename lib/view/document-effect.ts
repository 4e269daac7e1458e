import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
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
