import { eq } from "drizzle-orm";
import { exec, type Steps } from "../store";
import type { Work } from "../work";
import type { ReportPlan } from "./plan-reports";
import { newStamp } from "./stamp";

/** Rows of one statement: SQLite takes 32,766 values, PostgreSQL 65,535. */
const ROWS = 500;

/** Writes a plan: every new record by as few statements as the databases allow. */
export function* writeReports(work: Work, assessmentId: string, plan: ReportPlan): Steps<void> {
  const { tx, t } = work;
  const changed = [...plan.findings.values()].filter(({ revisions }) => revisions.length > 0);
  const fresh = changed.filter(({ stored }) => !stored).map(({ id, version }) => ({ id, assessmentId, version }));
  for (const values of parts(fresh)) yield* exec(tx.insert(t.finding).values(values));
  for (const { id, version, stored } of changed)
    if (stored) yield* exec(tx.update(t.finding).set({ version }).where(eq(t.finding.id, id)));
  const revisions = changed.flatMap(({ id, revisions: all }) =>
    all.map(({ version, finding, status }) => ({
      ...finding,
      ...newStamp(work, id, version, version === 1 ? "" : "A report was added."),
      status,
    })),
  );
  for (const values of parts(revisions)) yield* exec(tx.insert(t.findingRevision).values(values));
  const anchors = plan.reports.map(({ row, findingId, position }) => ({
    ...{ id: row.reportId, findingId, assessmentId, position, version: 1 },
  }));
  for (const values of parts(anchors)) yield* exec(tx.insert(t.report).values(values));
  const reports = plan.reports.map(({ row }) => ({
    ...row.report,
    ...newStamp(work, row.reportId, 1, ""),
    ...{ status: "active" as const, review: "draft" as const },
  }));
  for (const values of parts(reports)) yield* exec(tx.insert(t.reportRevision).values(values));
}

function parts<T>(all: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let from = 0; from < all.length; from += ROWS) found.push(all.slice(from, from + ROWS));
  return found;
}
