import type { Assessment } from "../assessment";
import type { SilenceRegime } from "../evidence/silence-timeline";
import { HalfLifeChain } from "../filter/half-life-chain";
import { readStateAt } from "../filter/state-at";
import type { FindingKinds } from "../learn/finding-kinds";
import { decayed } from "../math/decay";
import { gaussLegendre } from "../math/gauss-legendre";
import { MapRows } from "./sensitivity-rows";
import { suffixMaps } from "./suffix-maps";

/** Events of the fastest clock in a part up to which a rule has an error below 1e-15 of the part. */
const RULES = [
  { upTo: 0.05, rule: gaussLegendre(4) },
  { upTo: 0.5, rule: gaussLegendre(6) },
  { upTo: 4, rule: gaussLegendre(12) },
] as const;
const LONGEST = 4;
const MOST_PARTS = 400;

/** Where the scenario stood together with where it ends, given the whole record; matrices are flat, [stood][ends]. */
export interface JointPresence {
  /** sum over the findings of a kind of P(S_t = s, S_T = k | all); one matrix a kind. */
  readonly ofKind: readonly Float64Array[];
  /** Days: int P(S_t = s, S_T = k | all) dt over the watch of each rate indicator, up to asOf. */
  readonly watched: ReadonlyMap<string, Float64Array>;
  /** P(S_0 = s, S_T = k | all). */
  readonly atStart: Float64Array;
  /** What the record gains by memory leading into s a little more often, up to what is equal for every s; all 0 without half-life. */
  readonly inflow: Float64Array;
}

/**
 * One walk back through the record that gathers, for every place where a number of the model speaks, the chance of having been in
 * one scenario there and being in another today.
 *
 * Formula: J_t[s][k] = a(t)_s M_t[s][k] / sum, M_t the suffix map; watched = int J dt (Gauss-Legendre where something is watched);
 * inflow[s][k] = rho int (a 1) M[s][k] dt / sum, (1 - e^{-rho d}) M(t-) / sum on a stretch where nothing is watched.
 * Cost: O(K^3) an instant; a watched stretch costs 4 to 12 instants, more only when it is longer than 4 events of the fastest clock.
 * Above 1,600 such events in one stretch the integral is an approximation.
 * @param assessment from assess
 * @param kinds the findings of its evidence by kind
 * @returns chances and days, all >= 0
 * Source: method 3, 4; Cappe, Moulines, Ryden, Inference in Hidden Markov Models (Springer 2005), 10.2 on smoothed functionals.
 * @example jointPresence(assessment, findingKinds(assessment, input.findings)).atStart // sums to 1
 */
export function jointPresence(assessment: Assessment, kinds: FindingKinds): JointPresence {
  const { chain, evidence, model, silence, asOf } = assessment;
  const walk = new PresenceWalk(assessment, kinds);
  for (const { kind, id } of model.indicators.values())
    if (kind === "rate") walk.watched.set(id, new Float64Array(chain.size ** 2));
  let instant = evidence.times.length - 1;
  let piece = silence.cuts.length;
  walk.look(asOf, instant + 1);
  for (let to = asOf; ; ) {
    if (instant >= 0 && evidence.times[instant] === to) walk.passEvidence(instant--);
    if (to === 0) break;
    while (piece > 0 && silence.cuts[piece - 1]! >= to) piece--;
    const from = Math.max(0, evidence.times[instant] ?? 0, silence.cuts[piece - 1] ?? 0);
    const regime = silence.regimes[piece]!;
    if (regime.open.length > 0) walk.watch(regime, from, to, instant + 1);
    else walk.forget(to - from);
    walk.look(from, instant + 1);
    to = from;
  }
  const { ofKind, watched, inflow, rows } = walk;
  return { ofKind, watched, inflow, atStart: rows.joint };
}

class PresenceWalk {
  readonly ofKind: readonly Float64Array[];
  readonly watched = new Map<string, Float64Array>();
  readonly inflow: Float64Array;
  readonly rows: MapRows;
  private readonly state: Float64Array;
  private readonly rho: number;

  constructor(
    private readonly assessment: Assessment,
    private readonly kinds: FindingKinds,
  ) {
    const { chain } = assessment;
    this.rows = new MapRows(chain, suffixMaps(assessment));
    this.state = new Float64Array(chain.size);
    this.rho = chain instanceof HalfLifeChain ? chain.rho : 0;
    this.inflow = new Float64Array(chain.size ** 2);
    this.ofKind = kinds.kinds.map(() => new Float64Array(chain.size ** 2));
  }

  /** Reads state and map at a time, just after the evidence of it. */
  look(t: number, after: number): void {
    readStateAt(this.assessment, t, after, this.state);
    this.rows.read(t, this.state);
  }

  /** Counts what the findings of an instant saw, and leaves state and map just before it. */
  passEvidence(instant: number): void {
    const { evidence } = this.assessment;
    for (let f = evidence.first[instant]!; f < evidence.first[instant + 1]!; f++)
      addTo(this.ofKind[this.kinds.kindOf[f]!]!, this.rows.joint, 1);
    readStateAt(this.assessment, evidence.times[instant]!, instant, this.state);
    this.rows.weigh(this.state, evidence.rows, evidence.rowAt[instant]!);
  }

  /** A stretch that nobody watches: memory alone, in closed form from its end, where state and map stand. */
  forget(days: number): void {
    if (this.rho > 0) addTo(this.inflow, this.rows.map, decayed(this.rho * days));
  }

  watch({ open, rates }: SilenceRegime, from: number, to: number, after: number): void {
    const { generator, size } = this.assessment.model;
    const least = rates.reduce((least, rate) => Math.min(least, rate), Number.POSITIVE_INFINITY);
    const fastest = rates.reduce((m, rate, s) => Math.max(m, rate - least - generator[s * size + s]!), 0);
    const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil((fastest * (to - from)) / LONGEST)));
    const length = (to - from) / parts;
    const { rule } = RULES.find(({ upTo }) => fastest * length <= upTo) ?? RULES[2];
    for (let part = parts - 1; part >= 0; part--) {
      for (let point = rule.points.length - 1; point >= 0; point--) {
        this.look(from + (part + rule.points[point]!) * length, after);
        const days = rule.weights[point]! * length;
        for (const { id } of open) addTo(this.watched.get(id)!, this.rows.joint, days);
        if (this.rho > 0) addTo(this.inflow, this.rows.map, this.rho * days);
      }
    }
  }
}

function addTo(sum: Float64Array, part: Float64Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + factor * part[i]!;
}
