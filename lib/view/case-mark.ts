import type { CaseFile } from "@/lib/domain/case-file";

/** Another text whenever something that the scores or their bands depend on was recorded; cheap, and it shows no content. */
export function caseMark(file: CaseFile): string {
  let latest = file.model.recordedAt;
  let reports = 0;
  for (const finding of file.findings) {
    if (finding.recordedAt > latest) latest = finding.recordedAt;
    for (const report of finding.reports) if (report.recordedAt > latest) latest = report.recordedAt;
    reports += finding.reports.length;
  }
  return [file.cut.until, file.model.version, file.findings.length, reports, latest].join("/");
}
