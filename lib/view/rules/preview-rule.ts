import { addDays } from "@/lib/domain/calendar";
import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import type { Indicator } from "@/lib/domain/indicator";
import { type Day, daysBetween, earlierDay, laterDay } from "@/lib/domain/instant";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { scoringFinding } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { type Firing, firingsOf, measureRule } from "@/lib/rules/apply-rule";
import type { RuleEvent } from "@/lib/rules/match-events";
import {
  type ApplicationPlan,
  type KeptFiring,
  type PlannedFiring,
  planApplication,
} from "@/lib/rules/plan-application";
import type { Rule } from "@/lib/rules/rule";
import { findingToJoin, type PreviewBase } from "../record-preview";
import { type ShiftRow, scoreShift } from "../score-shift";
import { originName } from "./firing-texts";

/** A finding that a rule made, with what the engine would have of it without this rule. */
export interface KeptFinding extends KeptFiring {
  readonly without: ScoringFinding | null;
}

/** What a preview starts from beside the rule and the events; plain values, so that a page can hand it to the browser. */
export interface RulePreviewBase {
  readonly record: PreviewBase;
  readonly indicators: readonly Indicator[];
  readonly today: Day;
  readonly kept: readonly KeptFinding[];
  /** New reports count at once; false where the assessment asks for a review first. */
  readonly countsAtOnce: boolean;
}

export interface PreviewedFiring {
  readonly key: string;
  readonly kind: PlannedFiring["kind"] | "gone";
  readonly occurredOn: Day;
  /** Null for one that is gone. */
  readonly value: number | null;
  readonly level: string | null;
  readonly events: number;
  readonly findingId: string | null;
}

export interface RulePreview {
  readonly from: Day;
  readonly to: Day;
  /** How many events the rule looks at, of how many. */
  readonly matched: number;
  readonly total: number;
  /** The number of each day within the range that has one. */
  readonly points: readonly { readonly day: Day; readonly value: number }[];
  readonly firings: readonly PreviewedFiring[];
  readonly effect: { readonly rows: readonly ShiftRow[] } | { readonly refused: ErrorCode };
}

/** Everything that a rule would do if it were saved and applied to the days. */
export function previewRule(
  rule: Rule,
  events: readonly RuleEvent[],
  base: RulePreviewBase,
  asked: { readonly from: Day; readonly to: Day },
): RulePreview {
  const measured = measureRule(rule, events);
  const range = daysThatCount(base, rule.indicator, asked);
  const firings = range === null ? [] : firingsOf(rule, measured, range.from, range.to);
  const plan = planApplication(rule, firings, base.kept, asked);
  const bySeq = new Map(measured.matched.map((event) => [event.seq, event]));
  const points = measured.points
    .map(({ day, value }) => ({ day: addDays("1970-01-01", day), value }))
    .filter(({ day }) => day >= asked.from && day <= asked.to);
  return {
    ...asked,
    matched: measured.matched.length,
    total: events.length,
    points,
    firings: told(plan),
    effect: effectOf(rule, plan, base, (firing) =>
      originName(
        rule,
        firing.events.flatMap((seq) => bySeq.get(seq) ?? []),
      ),
    ),
  };
}

/** The days on which findings can count: since the assessment starts, not after today and within the indicator's watch. */
export function daysThatCount(
  {
    record,
    indicators,
    today,
  }: Pick<RulePreviewBase, "indicators" | "today"> & { readonly record: { readonly start: Day } },
  id: string,
  asked: { readonly from: Day; readonly to: Day },
): { readonly from: Day; readonly to: Day } | null {
  const indicator = indicators.find((each) => each.id === id);
  const watch = indicator?.kind === "rate" ? indicator.monitored : { from: record.start, to: null };
  const from = [asked.from, record.start, watch.from].reduce(laterDay);
  const to = [asked.to, today, watch.to ?? today].reduce(earlierDay);
  return from <= to ? { from, to } : null;
}

function told({ firings, gone }: ApplicationPlan): PreviewedFiring[] {
  const standing = firings.map((planned): PreviewedFiring => {
    const { kind, firing } = planned;
    const { key, occurredOn, value, level, events } = firing;
    return {
      ...{ key, kind, occurredOn, value, level },
      events: events.length,
      findingId: "kept" in planned ? planned.kept.findingId : null,
    };
  });
  const leaving = gone.map(
    ({ key, occurredOn, findingId }): PreviewedFiring => ({
      ...{ key, kind: "gone", occurredOn, findingId },
      ...{ value: null, level: null, events: 0 },
    }),
  );
  return [...standing, ...leaving].sort((a, b) =>
    a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0,
  );
}

function effectOf(
  rule: Rule,
  plan: ApplicationPlan,
  base: RulePreviewBase,
  originOf: (firing: Firing) => string,
): RulePreview["effect"] {
  const { record } = base;
  try {
    const before = assess(record.input);
    const findings = base.countsAtOnce ? withApplication(rule, plan, base, originOf) : record.input.findings;
    const last = findings.reduce((latest, { at }) => Math.max(latest, at), daysBetween(record.start, record.until));
    const asOf = record.untilMoves ? last : record.input.asOf;
    return { rows: scoreShift(current(before).p, current(assess({ ...record.input, findings, asOf })).p) };
  } catch (error) {
    if (error instanceof DomainError) return { refused: error.code };
    throw error;
  }
}

/** The evidence as it would be: what the rule said before without it, and all that it says now. */
function withApplication(
  rule: Rule,
  { firings, gone }: ApplicationPlan,
  { record, kept }: RulePreviewBase,
  originOf: (firing: Firing) => string,
): readonly ScoringFinding[] {
  const findings = new Map(record.input.findings.map((finding) => [finding.id, finding]));
  const without = new Map(kept.map((each) => [each.key, each.without]));
  const takeOut = ({ key, findingId }: KeptFiring) => {
    const rest = without.get(key) ?? null;
    if (rest === null || rest.reports.length === 0) findings.delete(findingId);
    else findings.set(findingId, rest);
  };
  for (const each of gone) takeOut(each);
  for (const planned of firings) if (planned.kind === "revised" || planned.kind === "moved") takeOut(planned.kept);
  for (const planned of firings) {
    const { kind, firing } = planned;
    if (kind === "same" || kind === "left") continue;
    const mine = imagined(rule, firing, originOf(firing), record);
    const wanted = kind === "made" || kind === "moved" ? joinedId(rule, firing, record) : planned.kept.findingId;
    const there = wanted === null ? undefined : findings.get(wanted);
    const id = wanted ?? `rule ${firing.key}`;
    findings.set(
      id,
      there === undefined ? { ...mine, id } : { ...there, reports: [...there.reports, ...mine.reports] },
    );
  }
  return [...findings.values()];
}

function joinedId(rule: Rule, { occurredOn, reportedOn, level }: Firing, record: PreviewBase): string | null {
  const report = {
    indicator: rule.indicator,
    level,
    occurredOn,
    reportedOn,
    source: rule.source,
    origin: null,
    grade: rule.grade,
  };
  return findingToJoin(record, { ...report, incidentId: null, newIncident: false, separate: false })?.id ?? null;
}

function imagined(rule: Rule, { occurredOn, level }: Firing, origin: string, { start, gradeWeights }: PreviewBase) {
  const { indicator, source, grade } = rule;
  const reports = [{ level, source, origin, grade, status: "active" as const }];
  return scoringFinding({ id: "", indicator, occurredOn, reports }, { start, gradeWeights });
}
