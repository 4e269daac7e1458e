import type { FieldProblem } from "@/lib/domain/errors";
import type { EventDataset } from "@/lib/domain/event";
import type { Indicator } from "@/lib/domain/indicator";
import type { Handling } from "@/lib/domain/standards/tlp";
import { type diversityOf, type NamedSpot, Rule, type RuleFilter, type RuleKind } from "@/lib/rules/rule";
import { ruleProblems } from "@/lib/rules/rule-problems";
import { parseDecimal } from "../decimal-entry";

export interface StepDraft {
  readonly id: string;
  readonly upTo: string;
  readonly including: boolean;
  /** Empty: such a number says nothing. */
  readonly level: string;
}

/** A rule as its form holds it: what can be mistyped is text. Lists are one entry a line. */
export interface RuleDraft {
  readonly title: string;
  readonly note: string;
  readonly datasets: readonly EventDataset[];
  readonly countries: string;
  readonly admin1: string;
  readonly kinds: string;
  readonly subKinds: string;
  readonly sides: string;
  readonly leaveOutQualities: string;
  readonly targets: "all" | "civilians" | "others";
  readonly deathsAtLeast: string;
  readonly within: NamedSpot | null;
  readonly withinKm: string;
  readonly placePrecisionAtMost: string;
  readonly dayPrecisionAtMost: string;
  readonly kind: RuleKind;
  readonly windowDays: string;
  readonly atLeastEvents: string;
  readonly decimals: string;
  readonly point: NamedSpot | null;
  readonly of: (typeof diversityOf)[number];
  readonly quietDays: string;
  readonly indicator: string;
  readonly steps: readonly StepDraft[];
  readonly when: "at-least" | "at-most";
  readonly value: string;
  readonly fires: Rule["fires"];
  readonly gapDays: string;
  readonly source: string;
  readonly grade: string;
  readonly handling: Handling;
}

export function draftOfRule(rule: Rule): RuleDraft {
  const { where, measure, reading } = rule;
  return {
    ...{
      title: rule.title,
      note: rule.note,
      indicator: rule.indicator,
      fires: rule.fires,
      gapDays: text(rule.gapDays),
    },
    ...{ source: rule.source, grade: rule.grade, handling: rule.handling },
    ...filterDraft(where),
    kind: measure.kind,
    windowDays: "windowDays" in measure ? text(measure.windowDays) : "30",
    atLeastEvents: "atLeastEvents" in measure ? text(measure.atLeastEvents) : "5",
    decimals: "decimals" in measure ? text(measure.decimals) : "2",
    point: "point" in measure ? measure.point : null,
    of: "of" in measure ? measure.of : "kinds",
    quietDays: "quietDays" in measure ? text(measure.quietDays) : "30",
    steps:
      reading.kind === "levels"
        ? reading.steps.map(({ upTo, including, level }, place) => ({
            id: `step ${place}`,
            upTo: upTo === null ? "" : text(upTo),
            including,
            level: level ?? "",
          }))
        : [{ id: "step 0", upTo: "", including: true, level: "" }],
    when: reading.kind === "event" ? reading.when : "at-least",
    value: reading.kind === "event" ? text(reading.value) : "1",
  };
}

const text = (value: number): string => String(value);

function filterDraft(where: RuleFilter) {
  const { datasets, targetsCivilians, deathsAtLeast, within } = where;
  return {
    datasets,
    countries: where.countries.join("\n"),
    admin1: where.admin1.join("\n"),
    kinds: where.kinds.join("\n"),
    subKinds: where.subKinds.join("\n"),
    sides: where.sides.join("\n"),
    leaveOutQualities: where.leaveOutQualities.join("\n"),
    targets:
      targetsCivilians === null ? ("all" as const) : targetsCivilians ? ("civilians" as const) : ("others" as const),
    deathsAtLeast: deathsAtLeast === null ? "" : text(deathsAtLeast),
    within: within === null ? null : { name: within.name, latitude: within.latitude, longitude: within.longitude },
    withinKm: within === null ? "" : text(within.km),
    placePrecisionAtMost: text(where.placePrecisionAtMost),
    dayPrecisionAtMost: text(where.dayPrecisionAtMost),
  };
}

export type ReadRule =
  | { readonly rule: Rule; readonly problems: readonly [] }
  | { readonly rule: null; readonly problems: readonly FieldProblem[] };

/** The rule that a form holds, or what is wrong with it, by the places of the rule. */
export function readRuleDraft(draft: RuleDraft, indicators: readonly Indicator[]): ReadRule {
  return checkedRule(
    ruleOfDraft(
      draft,
      indicators.find(({ id }) => id === draft.indicator),
    ),
    indicators,
  );
}

/** A rule that was typed as JSON, or what is wrong with it. */
export function readRuleJson(json: string, indicators: readonly Indicator[]): ReadRule {
  try {
    return checkedRule(JSON.parse(json), indicators);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return { rule: null, problems: [{ path: "", rule: "json", message }] };
  }
}

function checkedRule(value: unknown, indicators: readonly Indicator[]): ReadRule {
  const read = Rule.safeParse(value);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => ({
      path: issue.path.map(String).join("."),
      rule: issue.code === "custom" && typeof issue.params?.rule === "string" ? issue.params.rule : issue.code,
      message: issue.message,
    }));
    return { rule: null, problems };
  }
  const problems = ruleProblems(read.data, indicators);
  return problems.length === 0 ? { rule: read.data, problems: [] } : { rule: null, problems };
}

/** As the schema takes it; what is no number is left to the schema to refuse. */
function ruleOfDraft(draft: RuleDraft, indicator: Indicator | undefined): unknown {
  const { title, note, fires, source, grade, handling } = draft;
  return {
    ...{ title, note, fires, source, grade, handling },
    indicator: draft.indicator,
    gapDays: number(draft.gapDays),
    where: {
      datasets: draft.datasets,
      countries: lines(draft.countries),
      admin1: lines(draft.admin1),
      kinds: lines(draft.kinds),
      subKinds: lines(draft.subKinds),
      sides: lines(draft.sides),
      leaveOutQualities: lines(draft.leaveOutQualities),
      targetsCivilians: draft.targets === "all" ? null : draft.targets === "civilians",
      deathsAtLeast: draft.deathsAtLeast.trim() === "" ? null : number(draft.deathsAtLeast),
      within: draft.within === null ? null : { ...draft.within, km: number(draft.withinKm) },
      placePrecisionAtMost: number(draft.placePrecisionAtMost),
      dayPrecisionAtMost: number(draft.dayPrecisionAtMost),
    },
    measure: measureOfDraft(draft),
    reading:
      indicator?.kind === "rate"
        ? { kind: "event", when: draft.when, value: number(draft.value) }
        : {
            kind: "levels",
            steps: draft.steps.map(({ upTo, including, level }, place) => ({
              upTo: place === draft.steps.length - 1 ? null : (number(upTo) ?? Number.NaN),
              including,
              level: level === "" ? null : level,
            })),
          },
  };
}

function measureOfDraft(draft: RuleDraft): unknown {
  const { kind } = draft;
  const windowDays = number(draft.windowDays);
  const atLeastEvents = number(draft.atLeastEvents);
  switch (kind) {
    case "count-in-window":
      return { kind, windowDays };
    case "localities-on-one-day":
      return { kind, decimals: number(draft.decimals) };
    case "nearest-distance":
      return { kind, point: draft.point };
    case "civilian-share":
      return { kind, windowDays, atLeastEvents };
    case "target-diversity":
      return { kind, of: draft.of, windowDays, atLeastEvents };
    case "first-of-kind":
      return { kind, quietDays: number(draft.quietDays) };
  }
}

const number = (entry: string): number | null => parseDecimal(entry);
const lines = (entry: string): string[] =>
  entry
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
