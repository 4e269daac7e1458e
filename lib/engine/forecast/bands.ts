import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "../assess";
import type { Credence } from "../credence";
import { trajectory } from "../filter/trajectory";
import { assessModel } from "../learn/assess-model";
import { requireSureness, type Sureness } from "../learn/sureness";
import { quantilesInPlace } from "../math/quantiles-in-place";
import { refuse } from "../model/refuse";
import { requireDays } from "../model/require-days";
import { bandsPass } from "./bands-pass";
import { bandsPlan } from "./bands-plan";
import { BandsTables } from "./bands-tables";

/** Draws that are filtered side by side: small enough for the near cache. */
const BLOCK = 400;
const MOST_DRAWS = 100_000;

export interface BandsRequest extends Sureness {
  /** Full sets of tables to draw; 400 for a chart, 2,000 and more for a number that is quoted. */
  readonly draws: number;
  /** Quantiles in [0, 1], rising: [0.1, 0.9] for a band of 80 %. */
  readonly shares: readonly number[];
  /** Days in [0, asOf]. */
  readonly times: readonly number[];
}

/** The band at one time. */
export interface BandPoint {
  readonly t: number;
  /** Quantiles of each scenario's credence, [share][scenario]; a row does not sum to 1. */
  readonly quantiles: readonly Credence[];
  readonly mean: Credence;
}

/**
 * How far the credence would differ if the tables were a little other than they are: bands of parameter doubt, and of nothing else.
 *
 * Formula: pointwise quantiles of p(t) over tables drawn by BandsTables; prior and dynamics stay. All draws take one walk through
 * time; a draw whose numbers leave the range of linear arithmetic is filtered by itself.
 * @param input model, findings and the day to look from
 * @param request kappa, number of draws, quantiles and times
 * @returns one point a time, in the order asked; the same numbers for the same request, whatever order findings are in
 * @throws DomainError as assess; `invalid-input` for a kappa that is not above 0, draws outside 1..100,000, shares that fall or lie
 *   outside [0, 1], times outside [0, asOf]; `impossible-evidence` when a draw of the tables excludes the record
 * Source: method 9.
 * @example bands(input, { kappa: 20, draws: 400, shares: [0.1, 0.9], times: [10] })[0]?.quantiles
 */
export function bands(input: ScoringInput, request: BandsRequest): BandPoint[] {
  const { draws, shares, times } = request;
  const credences = drawnCredences(input, request);
  const scratch = new Float64Array(draws);
  const size = input.scenarios.length;
  return times.map((t, place) => {
    const mean: number[] = [];
    const byScenario: number[][] = [];
    for (let s = 0; s < size; s++) {
      const from = (place * size + s) * draws;
      scratch.set(credences.subarray(from, from + draws));
      let sum = 0;
      for (let d = 0; d < draws; d++) sum += scratch[d]!;
      mean.push(sum / draws);
      byScenario.push(quantilesInPlace(scratch, shares));
    }
    return { t: t + 0, quantiles: shares.map((_, q) => byScenario.map((quantiles) => quantiles[q]!)), mean };
  });
}

/**
 * The credences behind the bands, draw by draw.
 *
 * Formula: p(t) of every draw, flat [asked time][scenario][draw].
 * @param input as bands
 * @param request as bands
 * @returns times * K * draws probabilities; draw d is the same whatever the number of draws
 * @throws DomainError as bands
 * Source: method 9.
 * @example drawnCredences(input, { kappa: 20, draws: 400, shares: [], times: [10] }).length // K * 400
 */
export function drawnCredences(input: ScoringInput, request: BandsRequest): Float64Array {
  const { draws, times } = request;
  const assessment = assess(input);
  const { model, silence } = assessment;
  requireRequest(request, input.asOf);
  requireSureness(model, request);
  const tables = new BandsTables(model, request);
  const plan = bandsPlan(input, assessment, times);
  const credences = new Float64Array(times.length * model.size * draws);
  for (let from = 0; from < draws; from += BLOCK) {
    const count = Math.min(BLOCK, draws - from);
    const lost = bandsPass(model, silence, plan, tables, { credences, draws, from, count });
    lost.forEach((isLost, d) => {
      if (isLost === 0) return;
      separately(input, tables, from + d, times).forEach((p, place) => {
        p.forEach((chance, s) => {
          credences[(place * model.size + s) * draws + from + d] = chance;
        });
      });
    });
  }
  return credences;
}

/** One draw by the ordinary filter. */
function separately(input: ScoringInput, tables: BandsTables, draw: number, times: readonly number[]): Credence[] {
  return trajectory(assessModel(tables.modelOf(draw), input.findings, input.asOf), times).map(({ p }) => p);
}

function requireRequest({ draws, shares, times }: BandsRequest, asOf: number): void {
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= MOST_DRAWS)) {
    refuse("invalid-input", "draws", `be a whole number from 1 to ${MOST_DRAWS}, it is ${draws}`);
  }
  shares.forEach((share, i) => {
    const least = i === 0 ? 0 : shares[i - 1]!;
    if (!(share >= least && share <= 1)) {
      refuse("invalid-input", `shares[${i}]`, `lie between ${least} and 1, it is ${share}`);
    }
  });
  times.forEach((t, i) => {
    requireDays(`times[${i}]`, t, 0, asOf);
  });
}
