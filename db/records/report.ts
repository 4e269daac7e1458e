import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type { StoredReport } from "@/lib/domain/case-file";
import type { Report } from "@/lib/domain/report";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { standingStatus } from "./review-state";
import { revisionColumns } from "./revision-columns";
import { newStamp } from "./stamp";
import { standing } from "./standing";

/** The reports of an assessment, or of some of its findings, as they stood at a cut; in the order they came in. */
export function* allReports(
  { tx, t }: Work,
  of: { readonly assessmentId: string; readonly findingIds?: readonly string[] },
  cut: Date | null,
): Steps<StoredReport[]> {
  return yield* rows(
    tx
      .select({
        ...revisionColumns(t.reportRevision),
        status: standingStatus(t, of.assessmentId, cut),
        findingId: t.report.findingId,
      })
      .from(t.report)
      .innerJoin(t.reportRevision, standing(t.report, t.reportRevision, cut))
      // By one column: given both, SQLite may walk all reports of the assessment for those of one finding.
      .where(
        of.findingIds === undefined
          ? eq(t.report.assessmentId, of.assessmentId)
          : inArray(t.report.findingId, of.findingIds),
      )
      .orderBy(t.report.position),
  );
}

export function* insertReport(
  work: Work,
  assessmentId: string,
  finding: { readonly id: string; readonly reports: readonly unknown[] },
  report: Report,
): Steps<{ readonly id: string }> {
  const { tx, t } = work;
  const id = randomUUID();
  const anchor = { id, findingId: finding.id, assessmentId, position: finding.reports.length + 1, version: 1 };
  yield* exec(tx.insert(t.report).values(anchor));
  const row = { ...report, ...newStamp(work, id, 1, ""), status: "active" as const, review: "draft" as const };
  yield* exec(tx.insert(t.reportRevision).values(row));
  return { id };
}

/** What changes with a revision of a report beside its content. */
export interface ReportStand {
  /** What is written down; whether it counts follows from the review too. */
  readonly status: "active" | "withdrawn";
  readonly review: StoredReport["review"];
  readonly reason: string;
}

export function* appendReport(
  work: Work,
  current: Pick<StoredReport, "id" | "version">,
  report: Report,
  { status, review, reason }: ReportStand,
): Steps<{ readonly version: number }> {
  const { tx, t } = work;
  const row = { ...report, ...newStamp(work, current.id, current.version + 1, reason), status, review };
  yield* exec(tx.update(t.report).set({ version: row.version }).where(eq(t.report.id, row.id)));
  yield* exec(tx.insert(t.reportRevision).values(row));
  return { version: row.version };
}
