import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";

/** The standing reports that fall together, by the finding they belong to: those of one source, those that one analyst entered. */
export type Testimony = ReadonlyMap<StoredFinding, readonly StoredReport[]>;

/** Whose testimony a report is, as it is written there. */
export type WitnessOf = (report: StoredReport) => string;

/** Who says so: an outlet that repeats another is no source of its own. */
export const sourceOf: WitnessOf = (report) => report.origin ?? report.source;

/** Who entered it as it stands. */
export const analystOf: WitnessOf = (report) => report.recordedBy;

/** One name for all ways to write it. */
export const plainName = (name: string): string => name.trim().toLowerCase();

/** Whose testimony there is, by plain name, those with most standing reports first. */
export function witnesses(findings: readonly StoredFinding[], witnessOf: WitnessOf): string[] {
  const asWritten = new Map<string, number>();
  for (const { reports } of findings) {
    for (const report of reports) {
      if (report.status !== "active") continue;
      const name = witnessOf(report);
      asWritten.set(name, (asWritten.get(name) ?? 0) + 1);
    }
  }
  const counts = new Map<string, number>();
  for (const [name, count] of asWritten) counts.set(plainName(name), (counts.get(plainName(name)) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

/** The testimonies of some witnesses, in their order, gathered in one pass. */
export function testimonies(
  findings: readonly StoredFinding[],
  witnessOf: WitnessOf,
  wanted: readonly string[],
): Testimony[] {
  const byName = new Map(wanted.map((name) => [name, new Map<StoredFinding, StoredReport[]>()]));
  const asWritten = new Map<string, Map<StoredFinding, StoredReport[]> | undefined>();
  for (const finding of findings) {
    for (const report of finding.reports) {
      if (report.status !== "active") continue;
      const name = witnessOf(report);
      if (!asWritten.has(name)) asWritten.set(name, byName.get(plainName(name)));
      const own = asWritten.get(name);
      if (own === undefined) continue;
      const reports = own.get(finding);
      if (reports === undefined) own.set(finding, [report]);
      else reports.push(report);
    }
  }
  return [...byName.values()];
}
