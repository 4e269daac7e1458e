import type { CaseFile, StoredFinding, StoredReport } from "@/lib/domain/case-file";
import type { Passage } from "@/lib/domain/passage";
import { type Anchored, anchorPassages } from "@/lib/passages/anchor-passage";

/**
 * `placed`: its words stand in the text; `orphan`: they did once, and are gone; `wordless`: nobody said where; `withdrawn`: it counts no
 * longer.
 */
export type ReportState = "placed" | "orphan" | "wordless" | "withdrawn";

export interface ReadReport {
  readonly finding: StoredFinding;
  readonly report: StoredReport;
  readonly state: ReportState;
  readonly place: Anchored | null;
  /** In the order of the text, from 1; null for what has no place there. */
  readonly number: number | null;
}

/** The reports of a document: those with a place in its text in its order, then the others by day. */
export function readReports(
  { findings }: Pick<CaseFile, "findings">,
  documentId: string,
  text: string,
  textSha256: string,
): ReadReport[] {
  const from = findings.flatMap((finding) =>
    finding.reports.flatMap((report) => (report.documentId === documentId ? [{ finding, report }] : [])),
  );
  const places = anchorPassages(
    from.map(({ report }) => report.passage ?? typedByHand(report)),
    text,
    textSha256,
  );
  const read = from.map(({ finding, report }, index) => {
    const place = places[index] ?? null;
    const state = stateOf(finding, report, place !== null);
    return { finding, report, state, place: state === "placed" ? place : null };
  });
  read.sort(inOrder);
  let number = 0;
  return read.map((one) => {
    if (one.state === "placed") number += 1;
    return { ...one, number: one.state === "placed" ? number : null };
  });
}

/** A quote that somebody typed: its words alone say where it stands, if they stand there once. */
function typedByHand({ quote }: StoredReport): Passage {
  return { exact: quote, prefix: "", suffix: "", start: 0, end: quote.length, textSha256: "" };
}

function stateOf(finding: StoredFinding, report: StoredReport, isPlaced: boolean): ReportState {
  if (finding.status === "withdrawn" || report.status === "withdrawn") return "withdrawn";
  if (isPlaced) return "placed";
  return report.passage === null ? "wordless" : "orphan";
}

type Unnumbered = Omit<ReadReport, "number">;
const rank: Readonly<Record<ReportState, number>> = { placed: 0, orphan: 1, wordless: 2, withdrawn: 3 };

function inOrder(a: Unnumbered, b: Unnumbered): number {
  if (a.place !== null && b.place !== null)
    return a.place.start - b.place.start || a.place.end - b.place.end || byDay(a, b);
  return rank[a.state] - rank[b.state] || byDay(a, b);
}

function byDay(a: Unnumbered, b: Unnumbered): number {
  return (
    compare(a.finding.occurredOn, b.finding.occurredOn) ||
    compare(a.report.recordedAt, b.report.recordedAt) ||
    compare(a.report.id, b.report.id)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
