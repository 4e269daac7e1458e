import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";

/**
 * The reports that were added to a finding, by people or by other rules, after a change wrote to it: what they say must not go with the
 * change when it is taken back.
 * @param own ids of the reports that the change wrote to
 */
export function joinedSince(finding: StoredFinding, own: ReadonlySet<string>): StoredReport[] {
  return finding.reports.filter(
    ({ id, status, recordedAt }) => status !== "withdrawn" && !own.has(id) && recordedAt >= finding.recordedAt,
  );
}
