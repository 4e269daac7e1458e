import type { Assessment } from "../assessment";
import type { SilenceRegime } from "../evidence/silence-timeline";
import type { Chain } from "../filter/chain";
import { readStateAt } from "../filter/state-at";
import { gaussLegendre } from "../math/gauss-legendre";
import { Pathways } from "../model/pathways";
import { linearVector } from "./linear-vector";
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
/** Below this a product of plain numbers may have lost digits to underflow. */
const LOST = 1e-200;

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
  const { chain, evidence, model, silence, asOf } = assessment;
  const { times } = evidence;
  const { size } = chain;
  const atInstants = new Float64Array(times.length * size);
  const watchedDays = new Map<string, Float64Array>();
  for (const [id, indicator] of model.indicators) {
    if (indicator.kind === "rate") watchedDays.set(id, new Float64Array(size));
  }
  const exposure = new Exposure(assessment, watchedDays);
  const joint = new Joint(chain);
  const state = new Float64Array(size);
  const column = chain.column();
  let instant = times.length - 1;
  let piece = silence.cuts.length;
  for (let to = asOf; ; ) {
    if (instant >= 0 && times[instant] === to) {
      assessment.forward.read(instant + 1, state);
      joint.write(state, column, atInstants, instant * size);
      chain.weigh(column, evidence.rows, evidence.rowAt[instant]!);
      instant--;
    }
    if (to === 0) break;
    while (piece > 0 && silence.cuts[piece - 1]! >= to) piece--;
    const from = Math.max(0, times[instant] ?? 0, silence.cuts[piece - 1] ?? 0);
    const regime = silence.regimes[piece]!;
    if (regime.open.length > 0) {
      readStateAt(assessment, from, instant + 1, state);
      exposure.add(regime, state, column, to - from);
    }
    chain.pullBack(column, regime, to - from);
    to = from;
  }
  return { atInstants, watchedDays };
}

/** The smoothed credence of a state and a column: plain numbers do, unless the two nearly exclude each other. */
class Joint {
  private readonly before: Float64Array;
  private readonly after: Float64Array;

  constructor(private readonly chain: Chain) {
    this.before = new Float64Array(chain.size);
    this.after = new Float64Array(chain.size);
  }

  write(state: Float64Array, column: Float64Array, into: Float64Array, at: number): void {
    const { before, after, chain } = this;
    linearVector(chain, state, before);
    linearVector(chain, column, after);
    let sum = 0;
    for (let s = 0; s < before.length; s++) {
      const both = before[s]! * after[s]!;
      into[at + s] = both;
      sum += both;
    }
    if (sum < LOST) into.set(chain.joint(state, column), at);
    else for (let s = 0; s < before.length; s++) into[at + s] = into[at + s]! / sum;
  }
}

/** Adds up the days of the stretches that are watched. */
class Exposure {
  private readonly sharesOf = new Map<SilenceRegime, TimeShares>();
  private readonly pathways: Pathways;
  private readonly before: Float64Array;
  private readonly after: Float64Array;

  constructor(
    private readonly assessment: Assessment,
    private readonly watchedDays: ReadonlyMap<string, Float64Array>,
  ) {
    this.pathways = new Pathways(assessment.model);
    this.before = new Float64Array(assessment.chain.size);
    this.after = new Float64Array(assessment.chain.size);
  }

  /** A stretch of some days from a state to a column, all of it in one regime. */
  add(regime: SilenceRegime, state: Float64Array, column: Float64Array, length: number): void {
    const { chain, model } = this.assessment;
    const shares = this.sharesOf.get(regime) ?? new TimeShares(this.pathways, model.generator, regime.rates);
    this.sharesOf.set(regime, shares);
    linearVector(chain, state, this.before);
    linearVector(chain, column, this.after);
    const days =
      shares.of(this.before, this.after, length) ?? byQuadrature(this.assessment, regime, state, column, length);
    for (const { id } of regime.open) {
      const sum = this.watchedDays.get(id)!;
      for (let s = 0; s < sum.length; s++) sum[s] = sum[s]! + days[s]!;
    }
  }
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
