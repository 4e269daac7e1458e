import type { CaseFile } from "@/lib/domain/case-file";
import type { Document } from "@/lib/domain/document";
import type { Day } from "@/lib/domain/instant";
import { previewBase } from "@/lib/view/record-preview";
import type { CodingData } from "./reading-data";

/** What coding begins with: the document's own facts, then what was used last. */
export function codingData(
  file: CaseFile,
  document: Document & { readonly id: string },
  today: Day,
  origins: CodingData["room"]["origins"],
): CodingData {
  const { assessment, model, incidents, findings } = file;
  const latest = findings
    .flatMap((finding) => finding.reports.map((report) => ({ finding, report })))
    .sort((a, b) => (a.report.recordedAt < b.report.recordedAt ? 1 : -1));
  const own = [document.publisher, document.author].filter((name) => name !== "");
  const used = latest.map(({ report }) => report.source);
  const grades: Record<string, string> = {};
  for (const { report } of latest) grades[report.source] ??= report.grade;
  return {
    source: own[0] ?? "",
    grade: document.grade ?? grades[own[0] ?? ""] ?? "",
    day: document.publishedOn !== null && document.publishedOn <= today ? document.publishedOn : file.cut.until,
    grades,
    documentGrade: document.grade ?? "",
    lastIndicators: [...new Set(latest.map(({ finding }) => finding.indicator))],
    room: {
      slug: assessment.slug,
      yardstick: assessment.yardstick,
      handling: assessment.handling,
      gradeWeights: model.gradeWeights,
      scenarios: model.scenarios.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })),
      indicators: model.indicators,
      sources: [...new Set([...own, ...used])],
      incidents: incidents
        .filter(({ status }) => status === "active")
        .map(({ id, title, occurredOn }) => ({ id, title, occurredOn }))
        .reverse(),
      findings: findings.filter(({ status }) => status !== "withdrawn").length,
      origins,
      base: previewBase(file),
      today,
      documents: [{ id: document.id, title: document.title }],
      documentId: document.id,
      recorded: [],
    },
  };
}
