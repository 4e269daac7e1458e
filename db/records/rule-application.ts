import { and, count, eq } from "drizzle-orm";
import type { StoredFinding, StoredModel } from "@/lib/domain/case-file";
import type { Finding } from "@/lib/domain/finding";
import { dayOf, earlierDay } from "@/lib/domain/instant";
import type { LightEvent } from "@/lib/domain/light-event";
import type { Report } from "@/lib/domain/report";
import { type Handling, strictest } from "@/lib/domain/standards/tlp";
import { formatsIn } from "@/lib/messages/formats";
import { type Language, sayIn } from "@/lib/messages/say";
import type { Firing } from "@/lib/rules/apply-rule";
import { firingDigest } from "@/lib/rules/firing-digest";
import type { KeptFiring, PlannedFiring } from "@/lib/rules/plan-application";
import { firingPlace, firingTitle, originName, valueText } from "@/lib/view/rules/firing-texts";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { changedFields } from "./changed-fields";
import { findingContent, reportContent } from "./content";
import { appendFinding, findFinding } from "./finding";
import { joinReport } from "./join-report";
import { appendReport } from "./report";
import { type StoredRule, sameEventOfOtherRule } from "./rule";
import { linkEvents } from "./rule-events";
import { storeReport } from "./store-report";
import type { TouchedRecords } from "./touched-records";

/** What it takes to apply a rule, and what has been done so far. */
export interface Applying {
  readonly work: Work;
  readonly assessmentId: string;
  readonly model: StoredModel;
  readonly rule: StoredRule;
  readonly language: Language;
  /** The events that stand, by seq. */
  readonly events: ReadonlyMap<number, LightEvent>;
  /** The marks of the imports, by id. */
  readonly marks: ReadonlyMap<string, Handling>;
  /** The version that each finding had before. */
  readonly versions: ReadonlyMap<string, number>;
  readonly touched: TouchedRecords;
  /** Findings to be judged again with all the others. */
  readonly unsettled: Set<string>;
  /** "key|finding|report" as they were, of firings that were given a new finding. */
  readonly moved: string[];
}

export const GONE = "The events no longer say this.";
const CHANGED = "The events or the rule have changed.";

export function* carryOut(applying: Applying, planned: PlannedFiring): Steps<void> {
  switch (planned.kind) {
    case "made":
      return yield* make(applying, planned.firing, null);
    case "moved":
      applying.moved.push([planned.kept.key, planned.kept.findingId, planned.kept.reportId].join("|"));
      yield* withdraw(applying, planned.kept, CHANGED);
      return yield* make(applying, planned.firing, planned.kept);
    case "revised":
    case "restored":
      return yield* revise(applying, planned.firing, planned.kept);
    default:
  }
}

function* make(applying: Applying, firing: Firing, kept: KeptFiring | null): Steps<void> {
  const { work, rule, versions, touched } = applying;
  const { findingId, reportId } = yield* record(applying, firing);
  // what they have become is noted at the end
  touched.note("finding", findingId, versions.get(findingId) ?? 0, 1);
  touched.note("report", reportId, 0, 1);
  const { tx, t } = work;
  const row = { findingId, reportId, ruleVersion: rule.version, digest: firingDigest(rule, firing) };
  if (kept === null) yield* exec(tx.insert(t.ruleFinding).values({ ...row, ruleId: rule.id, key: firing.key }));
  else yield* setKept(work, rule.id, firing.key, row);
  yield* linkEvents(work, findingId, firing.events);
}

/** Two rules that see one event of one dataset make one finding: an event is not two because it was seen twice. */
function* record(applying: Applying, firing: Firing): Steps<{ readonly findingId: string; readonly reportId: string }> {
  const { work, assessmentId, model, rule } = applying;
  const { finding, report } = statementOf(applying, firing);
  const { indicator, occurredOn } = finding;
  const origin = report.origin ?? report.source;
  const other =
    report.level === null
      ? yield* sameEventOfOtherRule(work, { assessmentId, ruleId: rule.id, indicator, occurredOn, origin })
      : undefined;
  if (other === undefined) {
    const stored = yield* storeReport(work, assessmentId, model, { finding, report });
    return { findingId: stored.finding.id, reportId: stored.reportId };
  }
  const current = yield* findFinding(work, assessmentId, other);
  const status = current.status === "draft" ? "draft" : "counted";
  return { findingId: other, reportId: yield* joinReport(work, assessmentId, current, finding, report, status) };
}

function* revise(applying: Applying, firing: Firing, kept: KeptFiring): Steps<void> {
  const { work, assessmentId, rule, touched, unsettled } = applying;
  const { finding, report } = statementOf(applying, firing);
  const current = yield* findFinding(work, assessmentId, kept.findingId);
  const old = reportOf(current, kept);
  const { version } = yield* appendReport(work, old, report, { status: "active", review: "draft", reason: CHANGED });
  touched.note("report", old.id, old.version, version);
  const isAlone = current.reports.length === 1;
  // a mark that somebody raised, and the incident that somebody gave it, stay
  const handling = strictest([current.handling, finding.handling]);
  const { incidentId } = current;
  const content = isAlone ? { ...finding, incidentId, handling } : { ...findingContent(current), handling };
  const status = current.status === "withdrawn" ? "counted" : current.status;
  if (status !== current.status || changedFields(current, content).length > 0) {
    const next = yield* appendFinding(work, current, content, status, CHANGED);
    touched.note("finding", current.id, current.version, next.version);
  }
  unsettled.add(current.id);
  const row = { ruleVersion: rule.version, digest: firingDigest(rule, firing) };
  yield* setKept(work, rule.id, kept.key, row);
  if (yield* hasOneRule(work, current.id))
    yield* exec(work.tx.delete(work.t.findingEvent).where(eq(work.t.findingEvent.findingId, current.id)));
  yield* linkEvents(work, current.id, firing.events);
}

/** The report is withdrawn, and with its last report the finding; it keeps its events, to show what it rested on. */
export function* withdraw(applying: Applying, kept: KeptFiring, reason: string): Steps<void> {
  const { work, assessmentId, rule, touched, unsettled } = applying;
  const current = yield* findFinding(work, assessmentId, kept.findingId);
  const old = reportOf(current, kept);
  const stand = { status: "withdrawn" as const, review: old.review, reason };
  const { version } = yield* appendReport(work, old, reportContent(old), stand);
  touched.note("report", old.id, old.version, version);
  if (current.reports.every(({ id, status }) => id === old.id || status === "withdrawn")) {
    const next = yield* appendFinding(work, current, findingContent(current), "withdrawn", reason);
    touched.note("finding", current.id, current.version, next.version);
  } else unsettled.add(current.id);
  yield* setKept(work, rule.id, kept.key, { digest: "" });
}

function statementOf(applying: Applying, firing: Firing): { finding: Finding; report: Report } {
  const { work, rule, language, events } = applying;
  const [say, formats] = [sayIn(language), formatsIn(language)];
  const mine = firing.events.flatMap((seq) => events.get(seq) ?? []);
  const origin = originName(rule, mine);
  const value = valueText(rule, firing.value, say, formats);
  const about = { rule: rule.title, version: rule.version, value, count: firing.events.length };
  return {
    finding: {
      indicator: rule.indicator,
      occurredOn: firing.occurredOn,
      incidentId: null,
      title: firingTitle(rule, firing, origin, say, formats),
      place: firingPlace(rule, mine),
      // what is made of events is as confidential as the strictest of them
      handling: strictest([rule.handling, ...mine.flatMap(({ importId }) => applying.marks.get(importId) ?? [])]),
    },
    report: {
      level: firing.level,
      source: rule.source,
      origin,
      grade: rule.grade,
      quote: "",
      note: say("rules.finding.note", about),
      reportedOn: earlierDay(firing.reportedOn, dayOf(work.now)),
      documentId: null,
      passage: null,
    },
  };
}

function reportOf(finding: StoredFinding, kept: KeptFiring): StoredFinding["reports"][number] {
  return finding.reports.find(({ id }) => id === kept.reportId) ?? refuseMissing("report", kept.reportId);
}

interface KeptRow {
  readonly findingId?: string;
  readonly reportId?: string;
  readonly ruleVersion?: number;
  readonly digest: string;
}

export function* setKept({ tx, t }: Work, ruleId: string, key: string, row: KeptRow): Steps<void> {
  const { ruleFinding: kept } = t;
  yield* exec(
    tx
      .update(kept)
      .set(row)
      .where(and(eq(kept.ruleId, ruleId), eq(kept.key, key))),
  );
}

function* hasOneRule({ tx, t }: Work, findingId: string): Steps<boolean> {
  const [found] = yield* rows(
    tx.select({ rules: count() }).from(t.ruleFinding).where(eq(t.ruleFinding.findingId, findingId)),
  );
  return found?.rules === 1;
}
