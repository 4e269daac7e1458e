import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { independentReports } from "../evidence/independent-reports";
import type { LevelReport } from "../evidence/report-log-likelihood";
import { findIndicator } from "../model/find-indicator";
import type { IndicatorModel } from "../model/model";

/** What a kind of finding says, ready to be weighed against any tables. */
export interface Recipe {
  readonly indicator: IndicatorModel;
  /** Levels that were reported; empty for an event. */
  readonly readings: readonly LevelReport[];
  /** Chance that a reported event is real. */
  readonly eventReliability: number;
  /** How many findings say this. */
  uses: number;
}

/** A move through time inside one regime of silence. */
export interface Move {
  readonly regime: number;
  readonly days: number;
}

/** A time at which something happens: where to go, what to take in, what to write down. */
export interface Stop {
  readonly moves: readonly Move[];
  readonly recipes: readonly Recipe[];
  /** Places of the asked times in the answer. */
  readonly asked: readonly number[];
}

/**
 * Lays out the one walk through time that all draws take together.
 *
 * Formula: stops at every instant with evidence and every asked time, rising; the way between is cut at the edges of windows.
 * @param input the findings are read from it
 * @param assessment of the same input
 * @param times asked, days in [0, asOf], any order
 * @returns stops, rising in time; findings of weight 0 are left out
 * Source: method 2, 9.
 * @example bandsPlan(input, assessment, [10, 20]).at(-1)?.asked // [1]
 */
export function bandsPlan(input: ScoringInput, assessment: Assessment, times: readonly number[]): Stop[] {
  const { evidence, silence } = assessment;
  const recipesOf = recipesByInstant(input.findings, assessment);
  const askedAt = new Map<number, number[]>();
  times.forEach((t, place) => {
    const places = askedAt.get(t) ?? [];
    askedAt.set(t, places);
    places.push(place);
  });
  const last = Math.max(0, ...askedAt.keys());
  const instantOf = new Map(Array.from(evidence.times, (t, i) => [t, i]));
  const stops = Float64Array.from(new Set([...evidence.times, ...askedAt.keys()])).sort();
  let now = 0;
  const plan: Stop[] = [];
  for (const t of stops) {
    if (t > last) break;
    const instant = instantOf.get(t);
    plan.push({
      moves: movesBetween(silence.cuts, now, t),
      recipes: instant === undefined ? [] : recipesOf[instant]!,
      asked: askedAt.get(t) ?? [],
    });
    now = t;
  }
  return plan;
}

function movesBetween(cuts: Float64Array, from: number, to: number): Move[] {
  const moves: Move[] = [];
  let at = from;
  for (let regime = cuts.findLastIndex((cut) => cut <= from) + 1; at < to; regime++) {
    const end = Math.min(cuts[regime] ?? to, to);
    moves.push({ regime, days: end - at });
    at = end;
  }
  return moves;
}

function recipesByInstant(findings: readonly ScoringFinding[], { model, evidence }: Assessment): Recipe[][] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const known = new Map<number, Recipe>();
  return Array.from(evidence.times, (_, i) => {
    const recipes: Recipe[] = [];
    for (let f = evidence.first[i]!; f < evidence.first[i + 1]!; f++) {
      const row = evidence.findingRow[f]!;
      const finding = byId.get(evidence.findingIds[f]!)!;
      const indicator = findIndicator(model, finding.indicator);
      if (indicator.weight === 0) continue;
      const recipe = known.get(row) ?? recipeOf(indicator, finding);
      known.set(row, recipe);
      recipe.uses++;
      recipes.push(recipe);
    }
    return recipes;
  });
}

function recipeOf(indicator: IndicatorModel, finding: ScoringFinding): Recipe {
  const reports = independentReports(finding.reports);
  if (indicator.kind === "rate") {
    const doubt = reports.reduce((product, { reliability }) => product * (1 - reliability), 1);
    return { indicator, readings: [], eventReliability: 1 - doubt, uses: 0 };
  }
  const readings = reports.map(({ level, reliability }) => ({
    level: indicator.levels.get(level ?? "") ?? 0,
    reliability,
  }));
  return { indicator, readings, eventReliability: 0, uses: 0 };
}
