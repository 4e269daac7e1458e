import { and, desc, eq, inArray } from "drizzle-orm";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import { DomainError } from "@/lib/domain/errors";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseField, refuseMissing } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { findingContent, reportContent } from "../records/content";
import { earlierFinding, earlierIncident, earlierReport } from "../records/earlier-revision";
import { appendFinding, findFinding, findingsById } from "../records/finding";
import { findingsAt } from "../records/findings-at";
import { appendIncident, findIncident, incidentContent } from "../records/incident";
import { type IncidentChange, incidentChanges, turnOutcome } from "../records/incident-change";
import { joinedSince } from "../records/joined-since";
import { type Moving, requirePossible } from "../records/move-finding";
import { appendReport } from "../records/report";
import { readTouched, type Touched, TouchedRecords } from "../records/touched-records";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

interface Args {
  readonly slug: string;
  /** Of the change. */
  readonly id: string;
  /** True to do again what was taken back. */
  readonly again?: boolean;
  readonly reason?: string;
}

/**
 * Takes a report, a merge or a split of incidents back as a whole: what it made is withdrawn, all else says again what it said
 * before. With `again` a change that was taken back is done again. Refused when somebody has changed one of its records since.
 */
export const takeBackIncidentChange = command("takeBackIncidentChange", function* (work, args: Args): Steps<
  Outcome<IncidentChange>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const { reason: why } = parseInput(RevisionReason, { reason: args.reason });
  const { again = false } = args;
  const { detail, version: turn } = yield* findChange(work, assessment.id, args.id, again);
  const records = readTouched(detail.touched);
  const touched = new TouchedRecords();
  const reason = why === "" ? (again ? "Done again." : "Taken back.") : why;
  const moving: Moving = { work, assessmentId: assessment.id, model, touched, reason };
  const ids = yield* findingsConcerned(work, records);
  const findings = yield* findingsById(work, assessment.id, ids);
  const reports = new Map(findings.flatMap((finding) => finding.reports).map((report) => [report.id, report]));
  for (const record of records) {
    if (record.kind === "incident") yield* takeBackIncident(moving, record);
    else if (record.kind === "report") yield* takeBackReport(moving, record, reports.get(record.id));
    else
      yield* takeBackFinding(
        moving,
        record,
        new Set(idsOf(records, "report")),
        findings.find(({ id }) => id === record.id),
      );
  }
  yield* requireNothingLeft(work, assessment.id, idsOf(records, "incident"));
  for (const id of ids) {
    const finding = yield* findFinding(work, assessment.id, id);
    if (finding.status === "counted") yield* requirePossible(moving, finding);
  }
  const incident = yield* findIncident(work, assessment.id, String(detail.incident));
  const other = detail.other === null ? null : yield* findIncident(work, assessment.id, String(detail.other));
  const after = yield* findingsById(work, assessment.id, ids);
  const about = { kind: "incident-take-back", change: args.id, turn: turn + 1 } as const;
  const result = { incident, other, findings: after };
  return turnOutcome(about, assessment.id, result, touched, { again, reason: why });
});

function idsOf(records: readonly Touched[], kind: Touched["kind"]): string[] {
  return records.flatMap((one) => (one.kind === kind ? [one.id] : []));
}

/** The findings that were written to, and those whose reports were. */
function* findingsConcerned({ tx, t }: Work, records: readonly Touched[]): Steps<string[]> {
  const reports = idsOf(records, "report");
  const found =
    reports.length === 0
      ? []
      : yield* rows(tx.select({ findingId: t.report.findingId }).from(t.report).where(inArray(t.report.id, reports)));
  return [...new Set([...idsOf(records, "finding"), ...found.map(({ findingId }) => findingId)])];
}

/** The last turn of a change. @throws DomainError when it is as it should become */
function* findChange({ tx, t }: Work, assessmentId: string, id: string, again: boolean) {
  const { auditEntry: entry } = t;
  const [last] = yield* rows(
    tx
      .select({ detail: entry.detail, version: entry.version })
      .from(entry)
      .where(
        and(eq(entry.assessmentId, assessmentId), eq(entry.entityId, id), inArray(entry.entity, [...incidentChanges])),
      )
      .orderBy(desc(entry.seq))
      .limit(1),
  );
  if (last === undefined) return refuseMissing("change", id);
  const isDone = last.version % 2 === 1;
  if (isDone === again)
    refuseField(
      "invalid-input",
      "again",
      again ? "must be false: the change stands" : "must be true: it was taken back",
    );
  return last;
}

function requireUnchanged({ kind, id, after }: Touched, version: number | undefined): void {
  if (version === after) return;
  throw new DomainError(
    "version-conflict",
    `A ${kind} of this change was changed since (version ${version ?? 0} instead of ${after}). It can only be taken back by hand now.`,
    kind === "finding" ? { findings: [id] } : {},
  );
}

function* takeBackIncident({ work, assessmentId, touched, reason }: Moving, record: Touched): Steps<void> {
  const current = yield* findIncident(work, assessmentId, record.id);
  requireUnchanged(record, current.version);
  const { content, status } =
    record.before === 0
      ? { content: incidentContent(current), status: "withdrawn" as const }
      : yield* earlierIncident(work, record.id, record.before);
  const { version } = yield* appendIncident(work, current, content, reason, status);
  touched.note("incident", record.id, record.after, version);
}

function* takeBackReport({ work, touched, reason }: Moving, record: Touched, current?: StoredReport): Steps<void> {
  requireUnchanged(record, current?.version);
  if (current === undefined) return;
  const { content, status } =
    record.before === 0
      ? { content: reportContent(current), status: { status: "withdrawn" as const, review: current.review } }
      : yield* earlierReport(work, record.id, record.before);
  const { version } = yield* appendReport(work, current, content, { ...status, reason });
  touched.note("report", record.id, record.after, version);
}

/** An incident that goes takes no finding with it that somebody has recorded there since. */
function* requireNothingLeft(work: Work, assessmentId: string, incidents: readonly string[]): Steps<void> {
  for (const id of incidents) {
    const { status } = yield* findIncident(work, assessmentId, id);
    if (status !== "withdrawn") continue;
    const left = (yield* findingsAt(work, assessmentId, [id])).filter((finding) => finding.status === "counted");
    if (left.length > 0) refuseLater(left.map((finding) => finding.id));
  }
}

function refuseLater(findings: readonly string[]): never {
  throw new DomainError(
    "version-conflict",
    "Something was recorded in this incident since. It can only be taken back by hand now.",
    { findings },
  );
}

function* takeBackFinding(
  { work, touched, reason }: Moving,
  record: Touched,
  own: ReadonlySet<string>,
  current?: StoredFinding,
): Steps<void> {
  requireUnchanged(record, current?.version);
  if (current === undefined) return;
  const { content, status } =
    record.before === 0
      ? { content: findingContent(current), status: "withdrawn" as const }
      : yield* earlierFinding(work, record.id, record.before);
  if (status === "withdrawn" && joinedSince(current, own).length > 0) refuseLater([current.id]);
  const { version } = yield* appendFinding(work, current, content, status, reason);
  touched.note("finding", record.id, record.after, version);
}
