import type { StoredFinding } from "@/lib/domain/case-file";
import { isCounted } from "@/lib/domain/to-scoring-input";
import type { Credence } from "@/lib/engine/credence";
import { lead } from "@/lib/engine/explain/lead";
import { leadCheck } from "@/lib/engine/explain/lead-check";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { smallestFlip } from "@/lib/engine/explain/smallest-flip";
import { current } from "@/lib/engine/filter/current";
import { toPermille } from "./permille";
import { credenceWithout } from "./robustness/credence-without";
import { analystOf, sourceOf, testimonies, type WitnessOf, witnesses } from "./testimony";
import { findingsById, type ViewCase } from "./view-case";

/** So many findings are left out one by one, the latest: memory fades, and the page must not wait. */
const MOST_FINDINGS = 500;
/** So many instants and findings the filter may go through again for all sources and analysts together. */
const MOST_STEPS = 20_000;
/** What a search for the smallest set may cost: findings times the cube of the scenarios. */
const MOST_SEARCHED = 100_000;
const WEAKEST = 4;
/** A finding weighs in when without it the odds of the leader against the strongest other would be another by a hundredth. */
const WEIGHS = 0.01;

/** Of things left out one by one: how many there are, how many were tried, how many of those change the lead. */
export interface Tried {
  readonly flips: number;
  readonly tried: number;
  readonly of: number;
  /** The scenarios that lead in the flips, each once. */
  readonly leaders: readonly number[];
}

/** The scores without one finding. */
export interface WithoutFinding {
  readonly finding: string;
  readonly leader: number;
  readonly permille: readonly number[];
}

/** What the lead rests on, as numbers; the same for every language, so it can be kept as long as the assessment. */
export interface Firmness {
  /** Place of the scenario that leads. */
  readonly leader: number;
  readonly runnerUp: number;
  /** Two scenarios print the same highest score. */
  readonly isShared: boolean;
  readonly findings: Tried;
  readonly sources: Tried;
  readonly analysts: Tried;
  /** The findings without which the lead is smallest, or gone; the most telling first. */
  readonly weakest: readonly WithoutFinding[];
  /** Findings without which the odds of the leader against the strongest other would change by a hundredth, of those tried. */
  readonly weighing: readonly StoredFinding[];
  /** The smallest set that changes the lead, when no single finding does; null when that was not searched. */
  readonly smallest: SmallestSet | null;
}

export interface SmallestSet {
  /** Ids; null when none was found. */
  readonly findings: readonly string[] | null;
  readonly leader: number;
  readonly method: "exact" | "greedy" | "none";
  readonly ruledOut: number;
}

export function firmness(view: Pick<ViewCase, "file" | "assessment">): Firmness {
  const { assessment, file } = view;
  const { p } = current(assessment);
  const leader = lead(p).scenario;
  const printed = toPermille(p);
  const runnerUp = runnerUpOf(p, leader);
  const ids = assessment.evidence.findingIds;
  const stored = findingsById(view);
  const place = (id: string) => assessment.scenarioIds.indexOf(id);
  const { margin } = leadCheck(assessment, p);
  const checks = leaveOneOut(assessment, ids.slice(-MOST_FINDINGS)).map(({ finding, without }) => {
    const check = leadCheck(assessment, without);
    // where nothing else is possible with and without it, both margins are infinite and the finding stays in
    return { finding, without, check, weighs: !(Math.abs(check.margin - margin) < WEIGHS) };
  });
  const flips = checks.filter(({ check }) => check.flips);
  const counted = file.findings.filter((finding) => isCounted(finding) && finding.occurredOn <= file.cut.until);
  const budget = { steps: MOST_STEPS };
  const isShared = (printed[leader] ?? 0) <= (printed[runnerUp] ?? 0);
  return {
    leader,
    runnerUp,
    isShared,
    findings: {
      flips: flips.length,
      tried: checks.length,
      of: ids.length,
      leaders: [...new Set(flips.map(({ check }) => place(check.leader)))],
    },
    sources: triedTestimonies(view, counted, sourceOf, budget),
    analysts: triedTestimonies(view, counted, analystOf, budget),
    weakest: checks
      .toSorted((a, b) => a.check.margin - b.check.margin)
      .slice(0, WEAKEST)
      .map(({ finding, without, check }) => ({
        finding,
        leader: place(check.leader),
        permille: toPermille(without),
      })),
    weighing: checks.flatMap(({ finding, weighs }) => (weighs ? (stored.get(finding) ?? []) : [])),
    smallest: flips.length > 0 || isShared ? null : smallestSet(view),
  };
}

function runnerUpOf(p: Credence, leader: number): number {
  return p.reduce((best, value, s) => (s !== leader && (best < 0 || value > (p[best] ?? 0)) ? s : best), -1);
}

/** Those with most reports first, for as long as the budget lasts; an only witness is not left out. */
function triedTestimonies(
  view: Pick<ViewCase, "file" | "assessment">,
  counted: readonly StoredFinding[],
  witnessOf: WitnessOf,
  budget: { steps: number },
): Tried {
  const { assessment } = view;
  const each = assessment.instants.length + assessment.evidence.findingIds.length;
  if (budget.steps < each) return { flips: 0, tried: 0, of: 0, leaders: [] };
  const all = witnesses(counted, witnessOf);
  const affordable = all.length < 2 ? 0 : Math.min(all.length, Math.floor(budget.steps / Math.max(each, 1)));
  budget.steps -= affordable * each;
  const leaders = new Set<number>();
  let flips = 0;
  for (const testimony of testimonies(counted, witnessOf, all.slice(0, affordable))) {
    const without = credenceWithout(view, testimony);
    if (without === null) continue;
    const check = leadCheck(assessment, without);
    if (!check.flips) continue;
    flips += 1;
    leaders.add(assessment.scenarioIds.indexOf(check.leader));
  }
  return { flips, tried: affordable, of: all.length, leaders: [...leaders] };
}

function smallestSet({ assessment }: Pick<ViewCase, "assessment">): SmallestSet | null {
  const amount = assessment.evidence.findingIds.length;
  const cube = assessment.scenarioIds.length ** 3;
  if (amount === 0 || amount * cube > MOST_SEARCHED) return null;
  const visits = Math.floor((MOST_SEARCHED / cube) * (assessment.instants.length / amount));
  const { findings, check, method, ruledOut } = smallestFlip(assessment, { visits });
  return { findings, leader: assessment.scenarioIds.indexOf(check.leader), method, ruledOut };
}
