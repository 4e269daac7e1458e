import { and, eq } from "drizzle-orm";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import { DomainError } from "@/lib/domain/errors";
import { refuseField, refuseMissing } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { findingContent, reportContent } from "../records/content";
import { earlierFinding, earlierReport } from "../records/earlier-revision";
import { appendFinding, findingsById } from "../records/finding";
import { joinedSince } from "../records/joined-since";
import { judgeFindings } from "../records/judge-findings";
import { appendReport } from "../records/report";
import { setKept } from "../records/rule-application";
import { findingVersions } from "../records/rule-events";
import { readTouched, type Touched, TouchedRecords } from "../records/touched-records";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

interface Args {
  readonly slug: string;
  /** Of the application. */
  readonly id: string;
}

const REASON = "The application of the rule was taken back.";
/** A digest that no firing has: applied again, the rule says it anew. */
const OPEN = "open";

/**
 * Takes an application of a rule back as a whole: what it made is withdrawn, all else says again what it said before; a finding to which
 * others have added a report since stays, with theirs. Refused when somebody has changed one of its records since, or when it was taken
 * back already.
 */
export const takeBackRuleApplication = command("takeBackRuleApplication", function* (work, args: Args): Steps<
  Outcome<{ readonly id: string; readonly findings: number }>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const model = yield* findModel(work, assessment.id);
  const detail = yield* findApplication(work, assessment.id, args.id);
  const records = readTouched(detail.touched);
  const touched = new TouchedRecords();
  const ids = records.flatMap(({ kind, id }) => (kind === "finding" ? [id] : []));
  const findings = new Map((yield* findingsById(work, assessment.id, ids)).map((each) => [each.id, each]));
  const reports = new Map([...findings.values()].flatMap((each) => each.reports).map((each) => [each.id, each]));
  const own = new Set(records.flatMap(({ kind, id }) => (kind === "report" ? [id] : [])));
  /** Reports and whether they stand again. */
  const stand = new Map<string, boolean>();
  for (const record of records)
    if (record.kind === "report")
      stand.set(record.id, yield* takeBackReport(work, touched, record, reports.get(record.id)));
    else yield* takeBackFinding(work, touched, record, own, findings.get(record.id));
  yield* reopen(work, String(detail.rule), stand, Array.isArray(detail.moved) ? detail.moved.map(String) : []);
  yield* judgeFindings(work, assessment.id, model, ids, REASON);
  for (const [id, version] of yield* findingVersions(work, ids)) touched.note("finding", id, version, version);
  return {
    result: { id: args.id, findings: ids.length },
    audit: {
      ...{ assessmentId: assessment.id, entity: "rule-application", entityId: args.id, version: 2 },
      detail: { rule: detail.rule ?? null, touched: touched.lines() },
    },
  };
});

function* findApplication({ tx, t }: Work, assessmentId: string, id: string) {
  const { auditEntry: entry } = t;
  const found = yield* rows(
    tx
      .select({ detail: entry.detail, version: entry.version })
      .from(entry)
      .where(and(eq(entry.assessmentId, assessmentId), eq(entry.entityId, id), eq(entry.entity, "rule-application"))),
  );
  const [first] = found;
  if (first === undefined) return refuseMissing("application", id);
  if (found.length > 1) refuseField("invalid-input", "id", "names an application that was taken back already");
  return first.detail;
}

function requireUnchanged({ kind, id, after }: Touched, version: number | undefined): void {
  if (version === after) return;
  throw new DomainError(
    "version-conflict",
    `A ${kind} of this application was changed since (version ${version ?? 0} instead of ${after}). It can only be taken back by hand now.`,
    kind === "finding" ? { findings: [id] } : {},
  );
}

function* takeBackReport(work: Work, touched: TouchedRecords, record: Touched, current?: StoredReport): Steps<boolean> {
  requireUnchanged(record, current?.version);
  if (current === undefined) return false;
  const { content, status } =
    record.before === 0
      ? { content: reportContent(current), status: { status: "withdrawn" as const, review: current.review } }
      : yield* earlierReport(work, record.id, record.before);
  const { version } = yield* appendReport(work, current, content, { ...status, reason: REASON });
  touched.note("report", record.id, record.after, version);
  return status.status === "active";
}

function* takeBackFinding(
  work: Work,
  touched: TouchedRecords,
  record: Touched,
  own: ReadonlySet<string>,
  current?: StoredFinding,
): Steps<void> {
  requireUnchanged(record, current?.version);
  // a report that joined it may have left it as it was
  if (current === undefined || record.before === record.after) return;
  const { content, status } =
    record.before === 0
      ? { content: findingContent(current), status: "withdrawn" as const }
      : yield* earlierFinding(work, record.id, record.before);
  // others have spoken in it since: it is theirs now
  if (status === "withdrawn" && joinedSince(current, own).length > 0) return;
  const { version } = yield* appendFinding(work, current, content, status, REASON);
  touched.note("finding", record.id, record.after, version);
}

/** What is withdrawn now may be said again, and what stands is looked at anew. */
function* reopen(
  work: Work,
  ruleId: string,
  stand: ReadonlyMap<string, boolean>,
  moved: readonly string[],
): Steps<void> {
  const { ruleFinding: kept } = work.t;
  const all = yield* rows(
    work.tx.select({ key: kept.key, reportId: kept.reportId }).from(kept).where(eq(kept.ruleId, ruleId)),
  );
  for (const { key, reportId } of all) {
    const stands = stand.get(reportId);
    if (stands !== undefined) yield* setKept(work, ruleId, key, { digest: stands ? OPEN : "" });
  }
  for (const line of moved) {
    const [key = "", findingId = "", reportId = ""] = line.split("|");
    yield* setKept(work, ruleId, key, { findingId, reportId, digest: OPEN });
  }
}
