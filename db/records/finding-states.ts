import { eq } from "drizzle-orm";
import type { StoredReport } from "@/lib/domain/case-file";
import type { FindingState } from "@/lib/domain/case-history";
import { compareText } from "@/lib/domain/compare-text";
import type { Instant } from "@/lib/domain/instant";
import { type Handling, strictest } from "@/lib/domain/standards/tlp";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import type { FindingRevision } from "./finding";
import { type ReviewRule, reviewRules } from "./review-state";
import { revisionColumns } from "./revision-columns";

/**
 * Every state that the findings of an assessment were ever in, oldest first: four statements, whatever their number. What was
 * recorded of a finding at one instant is one state. A mark that was raised later binds the states before it too; whether a report
 * needed a review to count is told as it was then.
 */
export function* allFindingStates(work: Work, assessmentId: string): Steps<FindingState[]> {
  const { tx, t } = work;
  const findings = yield* rows(
    tx
      .select(revisionColumns(t.findingRevision))
      .from(t.finding)
      .innerJoin(t.findingRevision, eq(t.findingRevision.id, t.finding.id))
      .where(eq(t.finding.assessmentId, assessmentId)),
  );
  const reports = yield* rows(
    tx
      .select({ ...revisionColumns(t.reportRevision), findingId: t.report.findingId })
      .from(t.report)
      .innerJoin(t.reportRevision, eq(t.reportRevision.id, t.report.id))
      .where(eq(t.report.assessmentId, assessmentId))
      .orderBy(t.report.position),
  );
  const { id, version, handling, recordedAt } = revisionColumns(t.documentRevision);
  const documents = yield* rows(
    tx
      .select({ id, version, handling, recordedAt })
      .from(t.document)
      .innerJoin(t.documentRevision, eq(t.documentRevision.id, t.document.id))
      .where(eq(t.document.assessmentId, assessmentId)),
  );
  const rules = yield* reviewRules(work, assessmentId);
  const reportsOf = groupBy(reports, (report) => report.findingId);
  const marksOf = groupBy(documents, (document) => document.id);
  return [...groupBy(findings, (finding) => finding.id).values()]
    .flatMap((revisions) => statesOf(revisions, reportsOf.get(revisions[0]?.id ?? "") ?? [], marksOf, rules))
    .sort((a, b) => compareText(a.since, b.since) || compareText(a.finding.id, b.finding.id));
}

interface Mark {
  readonly version: number;
  readonly handling: Handling;
  readonly recordedAt: Instant;
}
type Marks = ReadonlyMap<string, readonly Mark[]>;

/** The states of one finding, rising: one for each instant at which it, one of its reports or the mark of a document changed. */
function statesOf(
  revisions: readonly FindingRevision[],
  reports: readonly StoredReport[],
  marksOf: Marks,
  rules: readonly ReviewRule[],
): FindingState[] {
  const byReport = [...groupBy(reports, (report) => report.id).values()];
  const cited = new Set(reports.flatMap(({ documentId }) => documentId ?? []));
  const moments = new Set([...revisions, ...reports].map((revision) => revision.recordedAt));
  const ownMoments = new Set(moments);
  for (const id of cited) for (const mark of marksOf.get(id) ?? []) if (mark.version > 1) moments.add(mark.recordedAt);
  if (reports.some(({ review }) => review === "draft")) for (const rule of changesOf(rules)) moments.add(rule.since);
  const today = latest(revisions)?.handling ?? "TLP:CLEAR";
  const states: FindingState[] = [];
  for (const since of [...moments].sort(compareText)) {
    const finding = latest(revisions, since);
    if (finding === undefined) continue;
    const required = latestRule(rules, since)?.required === true;
    const known = byReport.flatMap((all) => latest(all, since) ?? []).map((report) => worthOf(report, required));
    const effectiveHandling = strictest([finding.handling, today, ...marksAt(known, marksOf, since)]);
    if (!ownMoments.has(since) && isSameStand(states.at(-1)?.finding, { effectiveHandling, reports: known })) continue;
    states.push({ since, finding: { ...finding, reports: known, effectiveHandling } });
  }
  return states;
}

function worthOf(report: StoredReport, required: boolean): StoredReport {
  return required && report.status === "active" && report.review === "draft"
    ? { ...report, status: "unreviewed" }
    : report;
}

/** The first rule changes nothing: there was no evidence before it. */
function changesOf(rules: readonly ReviewRule[]): ReviewRule[] {
  return rules.filter((rule, index) => index > 0 && rule.required !== rules[index - 1]?.required);
}

function latestRule(rules: readonly ReviewRule[], by: Instant): ReviewRule | undefined {
  return rules.findLast(({ since }) => since <= by);
}

type Stand = Pick<FindingState["finding"], "effectiveHandling" | "reports">;

/** Whether nothing of a finding changed that others decide: the marks of documents, and whether reports need a review. */
function isSameStand(before: Stand | undefined, now: Stand): boolean {
  if (before === undefined) return false;
  return (
    before.effectiveHandling === now.effectiveHandling &&
    before.reports.every((report, index) => report.status === now.reports[index]?.status)
  );
}

/** The marks of the documents that reports quote, those of a moment and those of today. */
function marksAt(reports: readonly StoredReport[], marksOf: Marks, moment: Instant): Handling[] {
  return reports.flatMap(({ documentId }) => {
    const marks = documentId === null ? undefined : marksOf.get(documentId);
    if (marks === undefined) return [];
    return [latest(marks, moment), latest(marks)].flatMap((mark) => mark?.handling ?? []);
  });
}

/** The highest version that had been recorded by a moment: the one that stood then. */
function latest<R extends { readonly version: number; readonly recordedAt: Instant }>(
  revisions: readonly R[],
  by: Instant | null = null,
): R | undefined {
  let found: R | undefined;
  for (const revision of revisions) {
    if (by !== null && revision.recordedAt > by) continue;
    if (found === undefined || revision.version > found.version) found = revision;
  }
  return found;
}

/** Groups in the order of their first members, which keep their order. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
