import type { StoredIncident } from "@/lib/domain/case-file";
import type { EvidenceRow } from "@/lib/view/evidence-rows";
import type { EvidenceQuery } from "./evidence-query";

/** The rows that pass every filter, in the order asked for. The rows come newest first. */
export function filterRows(
  rows: readonly EvidenceRow[],
  incidents: readonly Pick<StoredIncident, "id" | "title">[],
  query: EvidenceQuery,
): EvidenceRow[] {
  const titles = new Map(incidents.map((incident) => [incident.id, incident.title]));
  const words = plain(query.q)
    .split(/\s+/)
    .filter((word) => word !== "");
  const kept = rows.filter(
    (row) =>
      (query.category === "" || row.category === query.category) &&
      (query.source === "" || row.finding.reports.some((report) => report.source === query.source)) &&
      (query.grade === "" || row.finding.reports.some((report) => report.grade === query.grade)) &&
      (query.incident === "" || (row.finding.incidentId ?? "none") === query.incident) &&
      hasStatus(row, query.status) &&
      (words.length === 0 || hasWords(row, titles, words)),
  );
  if (query.sort === "day") return kept;
  return kept.sort((a, b) => size(b) - size(a));
}

/** What is not counted comes after what counts and moves nothing. */
function size({ permille }: EvidenceRow): number {
  return permille === null ? -1 : Math.abs(permille);
}

function hasStatus({ tags }: EvidenceRow, status: EvidenceQuery["status"]): boolean {
  switch (status) {
    case "":
      return true;
    case "counted":
      return !tags.some((tag) => tag === "withdrawn" || tag === "draft" || tag === "later" || tag === "unreviewed");
    case "unreviewed":
      return tags.some((tag) => tag === "unreviewed" || tag === "partly");
    case "standing":
      return !tags.includes("withdrawn");
    default:
      return tags.includes(status);
  }
}

function hasWords(row: EvidenceRow, titles: ReadonlyMap<string, string>, words: readonly string[]): boolean {
  const { finding } = row;
  const incident = finding.incidentId === null ? "" : (titles.get(finding.incidentId) ?? "");
  const parts = [row.name, row.indicator, row.category, finding.place, incident, ...row.levels];
  for (const { source, origin, quote, note, grade } of finding.reports)
    parts.push(source, origin ?? "", quote, note, grade);
  const text = plain(parts.join("\n"));
  return words.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
