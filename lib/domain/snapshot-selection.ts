import type { CaseFile, StoredFinding } from "./case-file";
import type { Document } from "./document";
import { type Handling, isAllowed, strictest } from "./standards/tlp";
import { isCounted } from "./to-scoring-input";

/** What a snapshot shows of a document: never its text. */
export type CitedDocument = Pick<Document, "title" | "publisher" | "publishedOn" | "url" | "handling"> & {
  readonly id: string;
};

export interface SnapshotSelection {
  /** Counted findings that may be shown, by day and id; each with its standing reports only. */
  readonly findings: readonly StoredFinding[];
  /** Ids of the indicators that the model keeps, in its order. */
  readonly indicators: readonly string[];
  readonly documents: readonly CitedDocument[];
  /** Ids of the counted findings that stay out because of their mark. */
  readonly forbidden: readonly string[];
  /** The strictest mark of what is inside. */
  readonly handling: Handling;
  readonly leftOut: {
    readonly cap: Handling;
    readonly findings: number;
    readonly watches: number;
    readonly findingsOfWatches: number;
  };
}

/**
 * What of a case may go into a snapshot under a cap. The marks of today decide, even for an old cut: what was raised to TLP:RED
 * since stays out of a picture of the day before. A watch of which some events must stay out is left out whole, because its
 * silence would say that they did not happen; an indicator that nothing inside uses goes too, because its name alone tells.
 */
export function selectForSnapshot(args: {
  readonly file: CaseFile;
  /** The same case without a cut. */
  readonly now: CaseFile;
  readonly documents: readonly CitedDocument[];
  readonly cap: Handling;
}): SnapshotSelection {
  const { file, now, cap } = args;
  const documents = new Map(args.documents.map((document) => [document.id, document]));
  const marksNow = new Map(now.findings.map((finding) => [finding.id, finding.effectiveHandling]));
  const counted = file.findings
    .filter((finding) => isCounted(finding) && finding.occurredOn <= file.cut.until)
    .map(standing);
  const markOf = (finding: StoredFinding): Handling =>
    strictest([
      finding.effectiveHandling,
      marksNow.get(finding.id) ?? "TLP:CLEAR",
      ...finding.reports.map((report) => documents.get(report.documentId ?? "")?.handling ?? "TLP:CLEAR"),
    ]);
  const forbidden = new Set(counted.filter((finding) => !isAllowed(markOf(finding), cap)));
  const rates = new Set(file.model.indicators.filter(({ kind }) => kind === "rate").map(({ id }) => id));
  const blind = new Set([...forbidden].map(({ indicator }) => indicator).filter((id) => rates.has(id)));
  const allowed = counted.filter((finding) => !forbidden.has(finding));
  const findings = allowed.filter(({ indicator }) => !blind.has(indicator));
  const used = new Set(findings.map(({ indicator }) => indicator));
  const cited = new Set(findings.flatMap(({ reports }) => reports.map(({ documentId }) => documentId)));
  return {
    findings: [...findings].sort((a, b) => order(a.occurredOn, b.occurredOn) || order(a.id, b.id)),
    indicators: file.model.indicators
      .map(({ id }) => id)
      .filter((id) => used.has(id) || (rates.has(id) && !blind.has(id))),
    documents: args.documents.filter(({ id }) => cited.has(id)),
    forbidden: [...forbidden].map(({ id }) => id),
    handling: strictest([file.assessment.handling, now.assessment.handling, ...findings.map(markOf)]),
    leftOut: {
      cap,
      findings: forbidden.size,
      watches: blind.size,
      findingsOfWatches: allowed.length - findings.length,
    },
  };
}

function standing(finding: StoredFinding): StoredFinding {
  return { ...finding, reports: finding.reports.filter((report) => report.status === "active") };
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
