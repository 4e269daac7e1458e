import type { Assessment } from "../assessment";
import type { SilenceRegime } from "../evidence/silence-timeline";
import { BackwardWalk } from "../filter/backward-walk";
import { instantsUpTo } from "../filter/instants-up-to";
import { stateAt } from "../filter/state-at";
import { gaussLegendre } from "../math/gauss-legendre";
import { TimeShares } from "./time-shares";

/** What the whole record says about where the scenario stood. */
export interface Presence {
  /** Smoothed credence at every instant with evidence, flat, K each. */
  readonly atInstants: Float64Array;
  /** Expected days in each scenario while an indicator was watched, by indicator id; untempered. */
  readonly watchedDays: ReadonlyMap<string, Float64Array>;
}

const RULE = gaussLegendre(16);
const MOST_PARTS = 64;

/**
 * Walks back through the record once and gathers where the scenario stood: at the instants and while indicators were watched.
 *
 * Formula: gamma_i = a(t_i+) o b(t_i+) / sum; X_k[s] = int over the window of P(S_t = s | all) dt, stretch by stretch between
 * instants and edges of windows, by TimeShares, or by Gauss-Legendre on logs where the two ends of a stretch nearly exclude each
 * other.
 * @param assessment from assess or assessModel
 * @returns n * K chances, and K days for each watched indicator that sum to the days of its window up to asOf
 * Source: method 8.
 * @example exposureWalk(assessment).watchedDays.get("alerts") // days in each scenario
 */
export function exposureWalk(assessment: Assessment): Presence {
  const { chain, evidence, model } = assessment;
  const size = chain.size;
  const atInstants = new Float64Array(evidence.times.length * size);
  const watchedDays = new Map<string, Float64Array>();
  for (const [id, indicator] of model.indicators) {
    if (indicator.kind === "rate") watchedDays.set(id, new Float64Array(size));
  }
  const stretches = stretchesOf(assessment);
  const sharesOf = timeSharesOf(model.generator, stretches);
  const walk = new BackwardWalk(assessment, chain.column());
  for (const { from, to, regime, upTo } of stretches.reverse()) {
    walk.to(to);
    const column = Float64Array.from(walk.column);
    if (upTo > 0 && evidence.times[upTo - 1] === to) {
      atInstants.set(chain.joint(stateAt(assessment, to, upTo).state, column), (upTo - 1) * size);
      chain.weigh(column, evidence.rows, evidence.rowAt[upTo - 1]!);
    }
    if (to === 0 || regime.open.length === 0) continue;
    const { state } = stateAt(assessment, from, instantsUpTo(assessment, from));
    const after = chain.joint(chain.column(), column);
    const days =
      sharesOf.get(regime)!.of(chain.credence(state), after, to - from) ??
      byQuadrature(assessment, regime, state, column, to - from);
    for (const { id } of regime.open) {
      const sum = watchedDays.get(id)!;
      for (let s = 0; s < size; s++) sum[s] = sum[s]! + days[s]!;
    }
  }
  return { atInstants, watchedDays };
}

/** A stretch of time that ends at an instant, at the edge of a window or at asOf; the first ends on day 0. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly regime: SilenceRegime;
  /** Instants up to its end. */
  readonly upTo: number;
}

function stretchesOf({ evidence, silence, asOf }: Assessment): Stretch[] {
  const { times } = evidence;
  const edges = silence.cuts.filter((cut) => cut < asOf);
  const points = Float64Array.from(new Set([0, asOf, ...times, ...edges])).sort();
  let upTo = 0;
  let cut = 0;
  return Array.from(points, (to, i) => {
    const from = i === 0 ? 0 : points[i - 1]!;
    while (cut < silence.cuts.length && silence.cuts[cut]! <= from) cut++;
    while (upTo < times.length && times[upTo]! <= to) upTo++;
    return { from, to, regime: silence.regimes[cut]!, upTo };
  });
}

function timeSharesOf(q: Float64Array, stretches: readonly Stretch[]): Map<SilenceRegime, TimeShares> {
  const gaps = new Map<SilenceRegime, Map<number, number>>();
  for (const { from, to, regime } of stretches) {
    const known = gaps.get(regime) ?? new Map<number, number>();
    gaps.set(regime, known);
    known.set(to - from, (known.get(to - from) ?? 0) + 1);
  }
  return new Map(Array.from(gaps, ([regime, counts]) => [regime, new TimeShares(q, regime.rates, counts)]));
}

function byQuadrature(
  { chain, model }: Assessment,
  regime: SilenceRegime,
  state: Float64Array,
  column: Float64Array,
  days: number,
): Float64Array {
  const size = chain.size;
  let fastest = 0;
  for (let i = 0; i < size; i++) fastest = Math.max(fastest, regime.rates[i]! - model.generator[i * size + i]!);
  const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil((fastest * days) / 4)));
  const result = new Float64Array(size);
  for (let part = 0; part < parts; part++) {
    for (let g = 0; g < RULE.points.length; g++) {
      const at = ((part + RULE.points[g]!) * days) / parts;
      const here = Float64Array.from(state);
      const there = Float64Array.from(column);
      chain.predict(here, regime, at);
      chain.pullBack(there, regime, days - at);
      const joint = chain.joint(here, there);
      for (let s = 0; s < size; s++) result[s] = result[s]! + (joint[s]! * RULE.weights[g]! * days) / parts;
    }
  }
  return result;
}
