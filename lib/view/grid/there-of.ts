import type { CaseFile } from "@/lib/domain/case-file";
import { placeKey, type There } from "./file-fates";
import { reportKey } from "./report-key";

/** `There` as plain values that a page can hand to the browser. */
export interface ThereData {
  readonly reports: readonly (readonly [key: string, count: number])[];
  readonly places: readonly string[];
  readonly findings: readonly string[];
  readonly incidentTitles: readonly (readonly [id: string, title: string])[];
}

/** What an assessment holds already; what was withdrawn counts as there, so that a file does not bring it back. */
export function thereOf({ findings, incidents }: Pick<CaseFile, "findings" | "incidents">): ThereData {
  const titles = new Map(incidents.map(({ id, title }) => [id, title]));
  const reports = new Map<string, number>();
  const places = new Set<string>();
  for (const finding of findings) {
    const incidentTitle = titles.get(finding.incidentId ?? "") ?? "";
    for (const report of finding.reports) {
      const key = reportKey({ ...finding, ...report, incidentTitle });
      reports.set(key, (reports.get(key) ?? 0) + 1);
      const place = placeKey(finding.indicator, report.level, finding.occurredOn, incidentTitle);
      if (place !== null && finding.status !== "withdrawn") places.add(place);
    }
  }
  return {
    reports: [...reports],
    places: [...places],
    findings: findings.filter(({ status }) => status !== "withdrawn").map(({ id }) => id),
    incidentTitles: [...titles],
  };
}

export function thereFrom({ reports, places, findings, incidentTitles }: ThereData): There {
  return {
    reports: new Map(reports),
    places: new Set(places),
    findings: new Set(findings),
    incidentTitles: new Map(incidentTitles),
  };
}
