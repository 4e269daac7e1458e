import type { StoredReport } from "@/lib/domain/case-file";
import { isCounted, toScoringInput } from "@/lib/domain/to-scoring-input";
import type { Credence } from "@/lib/engine/credence";
import { type Lead, lead } from "@/lib/engine/explain/lead";
import { type LeadCheck, leadCheck } from "@/lib/engine/explain/lead-check";
import { leadUnder } from "@/lib/engine/explain/lead-under";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { halfLifeTimes, priorTowardsUniform } from "@/lib/engine/explain/robustness-variants";
import { type SmallestFlip, smallestFlip } from "@/lib/engine/explain/smallest-flip";
import { current } from "@/lib/engine/filter/current";
import { toPermille } from "../permille";
import { analystOf, sourceOf, testimonies, witnesses } from "../testimony";
import type { ViewCase } from "../view-case";
import { credenceWithout } from "./credence-without";
import { lowerGrade } from "./lower-grade";

/** So many sources and so many analysts are tried, the largest first. */
export const MOST_GROUPS = 100;
/** So many instants and findings the filter may go through again for all sources, and a third of that for all analysts. */
const MOST_STEPS = 300_000;
/** What the search for the smallest set may cost: passes over the findings, each with the cube of the scenarios. */
const MOST_PASSES = 1_500_000;
export const PRIOR_SHARE = 0.5;
export const HALF_LIFE_FACTORS = [0.5, 2] as const;

/** One thing changed, and what became of the lead. */
export interface TriedChange {
  readonly kind: "finding" | "source" | "analyst" | "grades" | "prior" | "half-life";
  /** Id of the finding, key of the source, id of the analyst, factor of the half-life. */
  readonly key: string;
  /** Findings that lose a report by it; 0 for a change of the model. */
  readonly findings: number;
  readonly outcome: Outcome | null;
}

export interface Outcome {
  readonly p: Credence;
  /** Place of the scenario that leads after it. */
  readonly leader: number;
  readonly flips: boolean;
  /** The lead of now over its strongest rival after it: printed tenths of a percent, below 0 when another leads. */
  readonly permille: number;
  /** The same in nats, which orders what prints alike. */
  readonly margin: number;
}

/** Those that were tried, flips first, then by what is left of the lead; null outcomes last. An only witness is not left out. */
export interface Tried {
  readonly changes: readonly TriedChange[];
  readonly of: number;
  readonly flips: number;
}

/** What the lead rests on: numbers only, the same in every language. */
export interface TriedChanges {
  readonly p: Credence;
  readonly lead: Lead;
  /** Place of the strongest of the others. */
  readonly rival: number;
  /** How far the first is ahead of it, printed tenths of a percent. */
  readonly permille: number;
  readonly findings: Tried;
  readonly sources: Tried;
  readonly analysts: Tried;
  readonly model: Tried;
  readonly smallest: SmallestFlip;
}

type Scored = Pick<ViewCase, "file" | "assessment">;

export function triedChanges(view: Scored): TriedChanges {
  const { assessment } = view;
  const { p } = current(assessment);
  const ahead = lead(p);
  const findings = leaveOneOut(assessment, assessment.evidence.findingIds).map(
    ({ finding, without }): TriedChange => ({
      kind: "finding",
      key: finding,
      findings: 1,
      outcome: outcomeOf(view, ahead.scenario, leadCheck(assessment, without)),
    }),
  );
  return {
    p,
    lead: ahead,
    rival: rivalOf(p, ahead.scenario),
    permille: marginPermille(p, ahead.scenario),
    findings: inOrder(findings, findings.length),
    sources: triedGroups(view, "source", sourceOf, MOST_STEPS, ahead.scenario),
    analysts: triedGroups(view, "analyst", analystOf, MOST_STEPS / 3, ahead.scenario),
    model: triedModels(view, ahead.scenario),
    smallest: smallestFlip(assessment, { visits: visitsFor(view) }),
  };
}

function rivalOf(p: Credence, leader: number): number {
  return p.reduce((best, chance, s) => (s !== leader && (best < 0 || chance > (p[best] ?? 0)) ? s : best), -1);
}

/** Printed score of a scenario less the highest of the others, in tenths of a percent. */
export function marginPermille(p: Credence, scenario: number): number {
  const printed = toPermille(p);
  return (printed[scenario] ?? 0) - Math.max(0, ...printed.filter((_, s) => s !== scenario));
}

function outcomeOf({ assessment }: Scored, scenario: number, check: LeadCheck | null): Outcome | null {
  if (check === null) return null;
  const { p, flips, margin } = check;
  return {
    p,
    flips,
    margin,
    leader: assessment.scenarioIds.indexOf(check.leader),
    permille: marginPermille(p, scenario),
  };
}

function triedGroups(
  view: Scored,
  kind: "source" | "analyst",
  keyOf: (report: StoredReport) => string,
  steps: number,
  scenario: number,
): Tried {
  const { file, assessment } = view;
  const counted = file.findings.filter((finding) => isCounted(finding) && finding.occurredOn <= file.cut.until);
  const all = witnesses(counted, keyOf);
  const each = assessment.instants.length + assessment.evidence.findingIds.length;
  const most = Math.max(1, Math.min(MOST_GROUPS, Math.floor(steps / Math.max(1, each))));
  const tried = all.length < 2 ? [] : all.slice(0, most);
  const changes = testimonies(counted, keyOf, tried).map((testimony, i): TriedChange => {
    const without = credenceWithout(view, testimony);
    const check = without === null ? null : leadCheck(assessment, without);
    return { kind, key: tried[i] ?? "", findings: testimony.size, outcome: outcomeOf(view, scenario, check) };
  });
  return inOrder(changes, all.length);
}

function triedModels(view: Scored, scenario: number): Tried {
  const { file, assessment } = view;
  const input = toScoringInput(file);
  const lower = file.findings.map((finding) => ({
    ...finding,
    reports: finding.reports.map((report) => ({ ...report, grade: lowerGrade(report.grade) })),
  }));
  const change = (kind: TriedChange["kind"], key: string, variant: typeof input): TriedChange => ({
    kind,
    key,
    findings: 0,
    outcome: outcomeOf(view, scenario, leadUnder(assessment, variant)),
  });
  const changes = [
    change("grades", "lower", toScoringInput({ ...file, findings: lower })),
    change("prior", "even", priorTowardsUniform(input, PRIOR_SHARE)),
    ...HALF_LIFE_FACTORS.map((factor) => change("half-life", String(factor), halfLifeTimes(input, factor))),
  ];
  return inOrder(changes, changes.length);
}

function inOrder(changes: readonly TriedChange[], of: number): Tried {
  const ordered = changes.toSorted((a, b) => {
    if (a.outcome === null || b.outcome === null) return Number(a.outcome === null) - Number(b.outcome === null);
    const flipsFirst = Number(b.outcome.flips) - Number(a.outcome.flips);
    const least = a.outcome.permille - b.outcome.permille || a.outcome.margin - b.outcome.margin;
    return flipsFirst || least || (a.key < b.key ? -1 : 1);
  });
  return { changes: ordered, of, flips: changes.filter(({ outcome }) => outcome?.flips).length };
}

/** A pass costs its findings, so the more there are the fewer passes fit. */
function visitsFor({ assessment }: Scored): number {
  const { findingIds } = assessment.evidence;
  const passes = MOST_PASSES / (Math.max(1, findingIds.length) * assessment.scenarioIds.length ** 3);
  return Math.floor(passes * assessment.instants.length);
}
