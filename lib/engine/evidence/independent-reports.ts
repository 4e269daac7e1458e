import { compareText } from "@/lib/domain/compare-text";
import type { ScoringReport } from "@/lib/domain/scoring-input";

/**
 * The reports of one finding that count: what one origin repeated counts once.
 *
 * Formula: among reports that share an origin and a reading (the same level, or an event) only the largest reliability stays;
 * a report without origin stands for itself.
 * @param reports of one finding, in any order
 * @returns the independent ones, least level first, then least reliability: the order of entry leaves no trace
 * Source: method 1, house rule on repeated reports; Pearl, Probabilistic Reasoning (1988), section 2.3 on common sources.
 * @example independentReports([{ level: "a", reliability: 0.4, origin: "x" }, { level: "a", reliability: 0.7, origin: "x" }])
 *   // [{ level: "a", reliability: 0.7, origin: "x" }]
 */
export function independentReports(reports: readonly ScoringReport[]): readonly ScoringReport[] {
  if (reports.length < 2) return reports;
  const kept: ScoringReport[] = [];
  const placeOf = new Map<string, Map<string | undefined, number>>();
  for (const report of reports) {
    if (report.origin === undefined) {
      kept.push(report);
      continue;
    }
    const places = placeOf.get(report.origin) ?? new Map<string | undefined, number>();
    placeOf.set(report.origin, places);
    const place = places.get(report.level);
    if (place === undefined) {
      places.set(report.level, kept.length);
      kept.push(report);
    } else if (report.reliability > (kept[place]?.reliability ?? 0)) {
      kept[place] = report;
    }
  }
  return kept.sort((a, b) => compareText(a.level ?? "", b.level ?? "") || a.reliability - b.reliability);
}
