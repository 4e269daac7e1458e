import type { CaseFile } from "@/lib/domain/case-file";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import type { Assessment } from "@/lib/engine/assessment";
import type { Credence } from "@/lib/engine/credence";
import { lead } from "@/lib/engine/explain/lead";
import { leadUnder } from "@/lib/engine/explain/lead-under";
import { withCell } from "@/lib/engine/explain/model-cell";
import { type CellSlope, sensitivity } from "@/lib/engine/explain/sensitivity";
import { current } from "@/lib/engine/filter/current";
import { cellSteps } from "./cell-steps";

const LEAST_TESTED = 10;
const MOST_TESTED = 40;
/** Findings that the assessments of all tested cells may read together. */
const MOST_READ = 400_000;

/** What one step in a number does, worked out anew. */
export interface Step {
  readonly value: number;
  /** Null: the evidence would be impossible. */
  readonly outcome: { readonly p: Credence; readonly leader: number; readonly flips: boolean } | null;
}

export interface TestedCell extends CellSlope {
  readonly down: Step | null;
  readonly up: Step | null;
  /** The larger of the changes of the watched score, 0 to 1. */
  readonly reach: number;
}

export interface TestedCells {
  readonly p: Credence;
  readonly leader: number;
  /** Place of the scenario whose score is watched. */
  readonly scenario: number;
  /** Those with the steepest slopes, moved exactly; the farthest reach first. */
  readonly tested: readonly TestedCell[];
  /** How many numbers the model has that were not moved. */
  readonly untested: number;
  /** How much all numbers of an indicator could move the score by one step each, by their slopes; null: the priors. */
  readonly byIndicator: readonly { readonly indicator: string | null; readonly amount: number }[];
}

/** Slopes of every number, from which any scenario can be asked. */
export interface SlopesOfCase {
  readonly input: ScoringInput;
  readonly assessment: Assessment;
  readonly slopes: readonly CellSlope[];
}

export function slopesOfCase(file: CaseFile, assessment: Assessment): SlopesOfCase {
  const input = toScoringInput(file);
  return { input, assessment, slopes: sensitivity(assessment, input.findings) };
}

/** The numbers that matter most for the score of a scenario; `wanted` null means the leading one. */
export function testedCells({ input, assessment, slopes }: SlopesOfCase, wanted: string | null): TestedCells {
  const { p } = current(assessment);
  const leader = lead(p).scenario;
  const place = assessment.scenarioIds.indexOf(wanted ?? "");
  const scenario = place < 0 ? leader : place;
  const ranked = slopes
    .map((slope) => ({ slope, expected: expectedReach(slope, scenario) }))
    .filter(({ slope, expected }) => expected > 0 || slope.excluding > 0)
    .sort((a, b) => Number(b.slope.excluding > 0) - Number(a.slope.excluding > 0) || b.expected - a.expected);
  const count = Math.floor(MOST_READ / (2 * Math.max(1, input.findings.length)));
  const chosen = ranked.slice(0, Math.max(LEAST_TESTED, Math.min(MOST_TESTED, count)));
  const step = (slope: CellSlope, value: number | null): Step | null => {
    if (value === null) return null;
    const check = leadUnder(assessment, withCell(input, slope.cell, value));
    if (check === null) return { value, outcome: null };
    return { value, outcome: { p: check.p, leader: assessment.scenarioIds.indexOf(check.leader), flips: check.flips } };
  };
  const tested = chosen.map(({ slope }): TestedCell => {
    const steps = cellSteps(slope.cell.kind, slope.value);
    const [down, up] = [step(slope, steps.down), step(slope, steps.up)];
    const moved = [down, up].map((one) =>
      Math.abs((one?.outcome?.p[scenario] ?? p[scenario] ?? 0) - (p[scenario] ?? 0)),
    );
    return { ...slope, down, up, reach: Math.max(...moved) };
  });
  return {
    p,
    leader,
    scenario,
    tested: tested.sort((a, b) => b.reach - a.reach),
    untested: slopes.length - chosen.length,
    byIndicator: amounts(slopes, scenario),
  };
}

/** What the slope says of the farther of the two steps. */
function expectedReach({ cell, value, slope }: CellSlope, scenario: number): number {
  const { down, up } = cellSteps(cell.kind, value);
  return Math.abs(slope[scenario] ?? 0) * Math.max(value - (down ?? value), (up ?? value) - value);
}

function amounts(slopes: readonly CellSlope[], scenario: number): TestedCells["byIndicator"] {
  const sums = new Map<string | null, number>();
  for (const slope of slopes) {
    const indicator = slope.cell.kind === "prior" ? null : slope.cell.indicator;
    sums.set(indicator, (sums.get(indicator) ?? 0) + expectedReach(slope, scenario));
  }
  return [...sums].map(([indicator, amount]) => ({ indicator, amount })).sort((a, b) => b.amount - a.amount);
}
