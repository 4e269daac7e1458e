import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type { StoredReport } from "@/lib/domain/case-file";
import type { Report } from "@/lib/domain/report";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

/** The reports of an assessment, or of some findings, as they stood at a cut; in the order they came in. */
export function* allReports(
  { tx, t }: Work,
  of: { readonly assessmentId: string } | { readonly findingIds: readonly string[] },
  cut: Date | null,
): Steps<StoredReport[]> {
  return yield* rows(
    tx
      .select({ ...revisionColumns(t.reportRevision), findingId: t.report.findingId })
      .from(t.report)
      .innerJoin(t.reportRevision, standing(t.report, t.reportRevision, cut))
      // By one column: given both, SQLite may walk all reports of the assessment for those of one finding.
      .where(
        "findingIds" in of ? inArray(t.report.findingId, of.findingIds) : eq(t.report.assessmentId, of.assessmentId),
      )
      .orderBy(t.report.position),
  );
}

export function* insertReport(
  work: Work,
  assessmentId: string,
  finding: { readonly id: string; readonly reports: readonly unknown[] },
  report: Report,
): Steps<StoredReport> {
  const { tx, t } = work;
  const id = randomUUID();
  const anchor = { id, findingId: finding.id, assessmentId, position: finding.reports.length + 1, version: 1 };
  yield* exec(tx.insert(t.report).values(anchor));
  const row = { ...report, ...newStamp(work, id, 1, ""), status: "active" as const, review: "draft" as const };
  yield* exec(tx.insert(t.reportRevision).values(row));
  return { ...recordOf(row), findingId: finding.id };
}

export function* appendReport(
  work: Work,
  current: StoredReport,
  report: Report,
  status: StoredReport["status"],
  reason: string,
): Steps<StoredReport> {
  const { tx, t } = work;
  const row = { ...report, ...newStamp(work, current.id, current.version + 1, reason), status, review: current.review };
  yield* exec(tx.update(t.report).set({ version: row.version }).where(eq(t.report.id, row.id)));
  yield* exec(tx.insert(t.reportRevision).values(row));
  return { ...recordOf(row), findingId: current.findingId };
}
