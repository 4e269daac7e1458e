import type { Indicator } from "@/lib/domain/indicator";
import type { Say } from "@/lib/messages/say";
import type { EvidenceRow } from "@/lib/view/evidence-rows";
import { indicatorOf, levelLabel } from "@/lib/view/finding-name";
import type { CategoryMark } from "@/lib/view/reading/category-marks";
import type { ReadReport } from "@/lib/view/reading/read-reports";
import type { ReportRow } from "./reading-data";

interface Said {
  readonly indicators: readonly Indicator[];
  readonly categories: readonly CategoryMark[];
  /** What is known of the findings, by id; none without scores. */
  readonly findings: ReadonlyMap<string, EvidenceRow>;
  readonly say: Say;
}

/** The reports of a document as rows. Two of one finding move the scores once: the first says by how much. */
export function reportRows(reports: readonly ReadReport[], said: Said): ReportRow[] {
  const first = new Map<string, number | null>();
  return reports.map((read) => {
    const { finding, report, number, place, state } = read;
    const row = said.findings.get(finding.id);
    const earlier = first.get(finding.id);
    if (state !== "withdrawn" && !first.has(finding.id)) first.set(finding.id, number);
    const indicator = indicatorOf(said, finding.indicator);
    const mark = said.categories.find(({ category }) => category === indicator?.category);
    return {
      findingId: finding.id,
      reportId: report.id,
      version: report.version,
      state,
      number,
      start: place?.start ?? 0,
      end: place?.end ?? 0,
      category: mark?.category ?? "",
      letter: mark?.letter ?? "",
      tone: mark?.tone ?? 1,
      indicator: finding.indicator,
      name: readingName(indicator, finding.indicator, report.level, said.say),
      dayText: row?.dayText ?? "",
      source: report.source,
      grade: report.grade,
      quote: report.quote,
      points: pointsOf(read, earlier, row, said.say),
      tags: row?.tags ?? [],
    };
  });
}

function readingName(indicator: Indicator | undefined, id: string, level: string | null, say: Say): string {
  const label = indicator?.label ?? id;
  return `${label}: ${level === null ? say("reading.event") : levelLabel(indicator, level)}`;
}

function pointsOf(read: ReadReport, earlier: number | null | undefined, row: EvidenceRow | undefined, say: Say) {
  if (read.state === "withdrawn") return "";
  if (earlier !== undefined && earlier !== null) return say("reading.withReport", { number: earlier });
  return row?.contribution ?? "";
}
