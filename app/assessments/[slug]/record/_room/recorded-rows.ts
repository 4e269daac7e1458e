import { compareText } from "@/lib/domain/compare-text";
import { type Day, dayOf } from "@/lib/domain/instant";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { indicatorOf, levelLabel } from "@/lib/view/finding-name";
import { leaderOf } from "@/lib/view/lead-story";
import type { ViewCase } from "@/lib/view/view-case";
import type { RecordedRow } from "./room-data";

const SHOWN = 6;

/** The reports entered last, newest first, with what their findings do to the leading scenario. */
export function recordedRows(view: ViewCase, today: Day): RecordedRow[] {
  const { file, assessment, formats, say } = view;
  const latest = file.findings
    .flatMap((finding) => finding.reports.map((report) => ({ finding, report })))
    .sort((a, b) => compareText(b.report.recordedAt, a.report.recordedAt) || compareText(a.report.id, b.report.id))
    .slice(0, SHOWN);
  const counted = new Set(assessment.instants.flatMap((instant) => instant.findings));
  const ids = [...new Set(latest.map(({ finding }) => finding.id))].filter((id) => counted.has(id));
  const lead = leaderOf(current(assessment).p);
  const moved = new Map(leaveOneOut(assessment, ids).map((one) => [one.finding, one.contribution[lead] ?? 0]));
  return latest.map(({ finding, report }): RecordedRow => {
    const indicator = indicatorOf(file.model, finding.indicator);
    const points = moved.get(finding.id);
    const withdrawn = finding.status === "withdrawn" || report.status === "withdrawn";
    return {
      reportId: report.id,
      findingId: finding.id,
      at: writtenAt(report.recordedAt, today, formats.shortDay),
      name: indicator?.label ?? finding.indicator,
      reading: report.level === null ? say("record.event") : levelLabel(indicator, report.level),
      occurred: formats.shortDay(finding.occurredOn),
      source: report.source,
      grade: report.grade,
      points: points === undefined || withdrawn ? say("view.notCounted") : formats.signed(points * 100),
      status: withdrawn ? "withdrawn" : finding.status,
    };
  });
}

/** The time of what was entered today, the day of what is older. */
function writtenAt(instant: string, today: Day, shortDay: (day: Day) => string): string {
  const day = dayOf(new Date(instant));
  return day === today ? instant.slice(11, 16) : shortDay(day);
}
