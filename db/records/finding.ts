import { and, eq, inArray } from "drizzle-orm";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import type { Finding, FindingStatus } from "@/lib/domain/finding";
import { type Handling, strictest } from "@/lib/domain/standards/tlp";
import type { Stored } from "@/lib/domain/stored";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { byDayThenId } from "./by-day-then-id";
import { documentMarks } from "./document-marks";
import { allReports } from "./report";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

export type FindingRevision = Stored<Finding> & { readonly status: FindingStatus };

/** Every finding of an assessment at a cut, with its reports, ordered by day and then by id: three statements, four at a cut. */
export function* allFindings(work: Work, assessmentId: string, cut: Date | null): Steps<StoredFinding[]> {
  const { tx, t } = work;
  const found = yield* rows(
    tx
      .select(revisionColumns(t.findingRevision))
      .from(t.finding)
      .innerJoin(t.findingRevision, standing(t.finding, t.findingRevision, cut))
      .where(eq(t.finding.assessmentId, assessmentId)),
  );
  const reports = byFinding(yield* allReports(work, { assessmentId }, cut));
  const documents = yield* documentMarks(work, assessmentId);
  const raised = cut === null ? undefined : yield* findingMarks(work, assessmentId);
  return found
    .map((finding) => withReports(finding, reports.get(finding.id) ?? [], documents, raised?.get(finding.id)))
    .sort(byDayThenId);
}

function byFinding(reports: readonly StoredReport[]): ReadonlyMap<string, StoredReport[]> {
  const groups = new Map<string, StoredReport[]>();
  for (const report of reports) {
    const group = groups.get(report.findingId);
    if (group === undefined) groups.set(report.findingId, [report]);
    else group.push(report);
  }
  return groups;
}

/** The mark that each finding carries today. */
function* findingMarks({ tx, t }: Work, assessmentId: string): Steps<ReadonlyMap<string, Handling>> {
  const found = yield* rows(
    tx
      .select({ id: t.finding.id, handling: t.findingRevision.handling })
      .from(t.finding)
      .innerJoin(t.findingRevision, standing(t.finding, t.findingRevision, null))
      .where(eq(t.finding.assessmentId, assessmentId)),
  );
  return new Map(found.map(({ id, handling }) => [id, handling]));
}

export function withReports(
  finding: FindingRevision,
  reports: readonly StoredReport[],
  documents: ReadonlyMap<string, Handling>,
  today: Handling = finding.handling,
): StoredFinding {
  const marks = [today];
  for (const { documentId } of reports) {
    const mark = documentId === null ? undefined : documents.get(documentId);
    if (mark !== undefined) marks.push(mark);
  }
  return Object.assign(finding, { reports, effectiveHandling: strictest(marks) });
}

/** Some findings as they stand, with their reports; in no order. */
export function* findingsById(work: Work, assessmentId: string, ids: readonly string[]): Steps<StoredFinding[]> {
  const { tx, t } = work;
  const found = yield* rows(
    tx
      .select(revisionColumns(t.findingRevision))
      .from(t.finding)
      .innerJoin(t.findingRevision, standing(t.finding, t.findingRevision, null))
      .where(and(eq(t.finding.assessmentId, assessmentId), inArray(t.finding.id, ids))),
  );
  const reports = byFinding(yield* allReports(work, { assessmentId, findingIds: ids }, null));
  const documents = yield* documentMarks(work, assessmentId);
  return found.map((finding) => withReports(finding, reports.get(finding.id) ?? [], documents));
}

/** One finding as it stands, with its reports. @throws DomainError "not-found" */
export function* findFinding(work: Work, assessmentId: string, id: string): Steps<StoredFinding> {
  const { tx, t } = work;
  const [found] = yield* rows(
    tx
      .select(revisionColumns(t.findingRevision))
      .from(t.finding)
      .innerJoin(t.findingRevision, standing(t.finding, t.findingRevision, null))
      .where(and(eq(t.finding.assessmentId, assessmentId), eq(t.finding.id, id))),
  );
  if (found === undefined) return refuseMissing("finding", id);
  const reports = yield* allReports(work, { assessmentId, findingIds: [id] }, null);
  return withReports(found, reports, yield* documentMarks(work, assessmentId));
}

export function* insertFinding(
  work: Work,
  assessmentId: string,
  id: string,
  finding: Finding,
  status: FindingStatus,
): Steps<FindingRevision> {
  const { tx, t } = work;
  yield* exec(tx.insert(t.finding).values({ id, assessmentId, version: 1 }));
  const row = { ...finding, ...newStamp(work, id, 1, ""), status };
  yield* exec(tx.insert(t.findingRevision).values(row));
  return recordOf(row);
}

export function* appendFinding(
  work: Work,
  current: { readonly id: string; readonly version: number },
  finding: Finding,
  status: FindingStatus,
  reason: string,
): Steps<FindingRevision> {
  const { tx, t } = work;
  const row = { ...finding, ...newStamp(work, current.id, current.version + 1, reason), status };
  yield* exec(tx.update(t.finding).set({ version: row.version }).where(eq(t.finding.id, row.id)));
  yield* exec(tx.insert(t.findingRevision).values(row));
  return recordOf(row);
}
