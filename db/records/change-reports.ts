import { eq } from "drizzle-orm";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import { DomainError } from "@/lib/domain/errors";
import type { FindingStatus } from "@/lib/domain/finding";
import { refuseMissing } from "../checks/refuse";
import { exec, type Steps } from "../store";
import type { Work } from "../work";
import { findingContent, reportContent } from "./content";
import { appendFinding } from "./finding";
import { newStamp } from "./stamp";

/** Which report is meant, and the version that the caller has seen. */
export interface ReportOfBatch {
  readonly findingId: string;
  readonly reportId: string;
  readonly version: number;
}

/** What a batch left of the findings and reports it changed. */
export interface ChangedReports {
  readonly findings: readonly { readonly id: string; readonly version: number; readonly status: FindingStatus }[];
  readonly reports: readonly { readonly id: string; readonly findingId: string; readonly version: number }[];
}

/** The reports of a batch by their findings. @throws DomainError when one is not there or was changed meanwhile */
export function reportsOfBatch(
  findings: readonly StoredFinding[],
  wanted: readonly ReportOfBatch[],
): ReadonlyMap<StoredFinding, readonly StoredReport[]> {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const found = new Map<StoredFinding, StoredReport[]>();
  for (const { findingId, reportId, version } of wanted) {
    const finding = byId.get(findingId) ?? refuseMissing("finding", findingId);
    const report = finding.reports.find(({ id }) => id === reportId) ?? refuseMissing("report", reportId);
    if (report.version !== version)
      throw new DomainError(
        "version-conflict",
        `Somebody changed one of these reports in the meantime: you saw version ${version}, it is now version ${report.version}. Nothing was changed.`,
        { theirs: report, yours: { version } },
      );
    const before = found.get(finding) ?? [];
    if (!before.includes(report)) found.set(finding, [...before, report]);
  }
  return found;
}

/** A new revision of each report, and of each finding whose status is another now. */
export function* writeStatuses(
  work: Work,
  changes: ReadonlyMap<StoredFinding, { readonly reports: readonly StoredReport[]; readonly status: FindingStatus }>,
  status: "active" | "withdrawn",
  reason: string,
): Steps<ChangedReports> {
  const { tx, t } = work;
  const findings: { id: string; version: number; status: FindingStatus }[] = [];
  const rows = [...changes.values()].flatMap(({ reports }) =>
    reports.map((report) => ({
      ...reportContent(report),
      ...newStamp(work, report.id, report.version + 1, reason),
      ...{ status, review: report.review },
    })),
  );
  for (const { id, version } of rows) yield* exec(tx.update(t.report).set({ version }).where(eq(t.report.id, id)));
  for (let from = 0; from < rows.length; from += 500)
    yield* exec(tx.insert(t.reportRevision).values(rows.slice(from, from + 500)));
  for (const [finding, { status: next }] of changes) {
    const stands = finding.status === next;
    const { version } = stands ? finding : yield* appendFinding(work, finding, findingContent(finding), next, reason);
    findings.push({ id: finding.id, version, status: next });
  }
  const reports = [...changes].flatMap(([{ id: findingId }, { reports: changed }]) =>
    changed.map(({ id, version }) => ({ id, findingId, version: version + 1 })),
  );
  return { findings, reports };
}
