import type { CaseFile } from "@/lib/domain/case-file";
import type { FilterChoices } from "./filter-form";

/** What can be filtered by: only what the findings of this case hold. The leading scenario is the empty choice. */
export function filterChoices({ model, findings, incidents }: CaseFile, lead: number): FilterChoices {
  const reports = findings.flatMap((finding) => finding.reports);
  const used = new Set(findings.map((finding) => finding.indicator));
  const usedIncidents = new Set(findings.map((finding) => finding.incidentId));
  return {
    categories: distinct(model.indicators.filter(({ id }) => used.has(id)).map(({ category }) => category)),
    sources: distinct(reports.map((report) => report.source)),
    grades: distinct(reports.map((report) => report.grade)),
    incidents: incidents.filter(({ id }) => usedIncidents.has(id)).map(({ id, title }) => ({ id, title })),
    scenarios: model.scenarios.map(({ id, shortLabel }, index) => ({
      id: index === lead ? "" : id,
      label: shortLabel,
    })),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b, "en"));
}
