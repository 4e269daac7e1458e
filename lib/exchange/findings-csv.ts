import type { CaseFile, StoredFinding, StoredReport } from "../domain/case-file";

export const findingsCsvHeader = [
  ...["finding", "indicator", "reading", "occurred", "reported", "source", "grade", "incident", "place"],
  ...["quote", "title", "note", "origin", "document", "mark", "status"],
] as const;

const BOM = "\uFEFF";
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
/** What `unguarded` takes an apostrophe from, and what therefore must get one. */
const GUARDED = /^'[=+\-@\t\r']/;

/** Every finding with its reports, one report a line: RFC 4180 in UTF-8 with a mark of order, so that spreadsheets read the accents. */
export function findingsCsv(file: Pick<CaseFile, "findings" | "incidents">): string {
  const incidents = new Map(file.incidents.map(({ id, title }) => [id, title]));
  const rows = file.findings.flatMap((finding) =>
    finding.reports.map((report) => line(finding, report, incidents.get(finding.incidentId ?? "") ?? "")),
  );
  return BOM + [findingsCsvHeader, ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** With the mark that binds what is told here: the link to a stricter document does not outlive the file. */
function line(finding: StoredFinding, report: StoredReport, incident: string): string[] {
  const { id, indicator, occurredOn, place, title, effectiveHandling, status } = finding;
  const { level, reportedOn, source, grade, quote, note, origin, documentId } = report;
  const stands = report.status === "active" ? status : report.status;
  const counts = status === "withdrawn" ? "withdrawn" : stands;
  return [
    ...[id, indicator, level ?? "event", occurredOn, reportedOn, source, grade, incident, place],
    ...[quote, title, note, origin ?? "", documentId ?? "", effectiveHandling, counts],
  ];
}

function cell(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text that a spreadsheet would take for a formula, behind an apostrophe; so is one that already looks so, to lose nothing. */
export function guarded(text: string): string {
  return (FORMULA.test(text) && !NUMBER.test(text)) || GUARDED.test(text) ? `'${text}` : text;
}

/** The text that `guarded` was given. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
