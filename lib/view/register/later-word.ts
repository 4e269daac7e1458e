import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import { originOf } from "@/lib/domain/to-scoring-input";

/** A report, and what independent origins said later on the same finding. */
export interface LaterWord {
  readonly finding: StoredFinding;
  readonly report: StoredReport;
  /** Reports of other origins that came later with the same level, or of the same event. */
  readonly confirming: readonly StoredReport[];
  /** Reports of other origins that came later with another level. */
  readonly contradicting: readonly StoredReport[];
}

/**
 * What became of every report that stands. Later is a later day of reporting, or on the same day a report that was recorded after: the
 * reports of a finding are in the order in which they came in. Reports of one origin neither confirm nor contradict each other.
 */
export function laterWords(findings: readonly StoredFinding[]): LaterWord[] {
  return findings.flatMap((finding) => {
    if (finding.status === "withdrawn") return [];
    const standing = finding.reports.filter((report) => report.status === "active");
    return standing.map((report, place) => {
      const later = standing.filter((other, otherPlace) => isLater(other, otherPlace, report, place));
      const independent = later.filter((other) => originOf(other) !== originOf(report));
      return {
        ...{ finding, report },
        confirming: independent.filter(({ level }) => level === report.level),
        contradicting: independent.filter(({ level }) => level !== report.level),
      };
    });
  });
}

function isLater(other: StoredReport, otherPlace: number, report: StoredReport, place: number): boolean {
  return other.reportedOn === report.reportedOn ? otherPlace > place : other.reportedOn > report.reportedOn;
}

/** The other reports with which a report counts once: of the same finding, the same origin and the same level. */
export function countsOnceWith(finding: StoredFinding, report: StoredReport): StoredReport[] {
  if (report.status !== "active") return [];
  return finding.reports.filter(
    (other) =>
      other.id !== report.id &&
      other.status === "active" &&
      other.level === report.level &&
      originOf(other) === originOf(report),
  );
}
