import type { CaseFile, StoredReport } from "@/lib/domain/case-file";
import { sourceKey } from "@/lib/domain/origin-chain";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { current } from "@/lib/engine/filter/current";
import { tryAssess } from "../try-assess";

export interface LinkPreview {
  /** Reports of the source that stand or wait for review, and say of nobody that they repeat it. */
  readonly reports: readonly StoredReport[];
  /** The scores now, and once those reports carry the origin; null where one of the two cannot be counted. */
  readonly before: readonly number[] | null;
  readonly after: readonly number[] | null;
}

/** What it would do to the scores if the earlier reports of a source said whom it repeats. */
export function linkPreview(file: CaseFile, name: string, origin: string): LinkPreview {
  const key = sourceKey(name);
  const isMeant = (report: StoredReport) =>
    report.origin === null && report.status !== "withdrawn" && sourceKey(report.source) === key;
  const standing = file.findings.filter((finding) => finding.status !== "withdrawn");
  const findings = file.findings.map((finding) => ({
    ...finding,
    reports: finding.reports.map((report) => (isMeant(report) ? { ...report, origin } : report)),
  }));
  return {
    reports: standing.flatMap((finding) => finding.reports.filter(isMeant)),
    before: scores(file),
    after: scores({ ...file, findings }),
  };
}

function scores(file: CaseFile): readonly number[] | null {
  const assessed = tryAssess(toScoringInput(file));
  return assessed.ok ? [...current(assessed.assessment).p] : null;
}
