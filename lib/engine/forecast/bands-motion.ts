import type { SilenceTimeline } from "../evidence/silence-timeline";
import { BoundedCache } from "../math/bounded-cache";
import { exp, expm1 } from "../math/exponential";
import { transitionMatrix } from "../math/transition-matrix";
import type { Model } from "../model/model";
import type { BandsFactors } from "./bands-factors";
import type { Move, Stop } from "./bands-plan";
import { BandsSilence } from "./bands-silence";

const REMEMBERED = 1024;
/** Below this rho d, 1 - e^{-rho d} is taken from expm1, as HalfLifeChain does. */
const TINY = 1e-3;

/**
 * Moves the states of a block of draws through time, scale left aside.
 *
 * Formula: nothing watched: e^{-rho d} p + (1 - e^{-rho d}) pi sum p with a half-life, p exp(Q d) with a generator, the same
 * propagator for all draws; watched: BandsSilence, a propagator a draw.
 * @example motion.move(state, mass, { regime: 0, days: 3 })
 */
export class BandsMotion {
  private readonly silences: (BandsSilence | undefined)[];
  private readonly transitions: BoundedCache<number, Float64Array>;
  private readonly before: Float64Array;

  constructor(
    private readonly model: Model,
    timeline: SilenceTimeline,
    plan: readonly Stop[],
    factors: BandsFactors,
    private readonly count: number,
  ) {
    this.transitions = new BoundedCache(REMEMBERED, (days) => transitionMatrix(model.generator, days));
    this.before = new Float64Array(model.size * count);
    const gaps = timeline.regimes.map(() => new Map<number, number>());
    for (const { moves } of plan) {
      for (const { regime, days } of moves) gaps[regime]!.set(days, (gaps[regime]!.get(days) ?? 0) + 1);
    }
    const known = new Map<object, BandsSilence>();
    this.silences = timeline.regimes.map((regime, i) => {
      if (regime.open.length === 0 || gaps[i]!.size === 0) return undefined;
      const same = known.get(regime);
      if (same !== undefined) return same;
      const rates = new Float64Array(model.size * count);
      for (const { id, weight } of regime.open) {
        const { cells } = factors.table(id);
        for (let e = 0; e < rates.length; e++) rates[e] = rates[e]! + weight * cells[e]!;
      }
      const made = new BandsSilence(model, rates, count, gaps[i]!);
      known.set(regime, made);
      return made;
    });
  }

  /** `mass` holds the sums of the states and is kept so. False: too far for linear numbers, the states are void. */
  move(state: Float64Array, mass: Float64Array, { regime, days }: Move): boolean {
    const silence = this.silences[regime];
    if (silence !== undefined) return silence.move(state, mass, days);
    if (this.model.dynamics.kind === "half-life") this.forget(state, mass, this.model.dynamics.halfLifeDays, days);
    else this.transit(state, this.transitions.get(days));
    return true;
  }

  private forget(state: Float64Array, mass: Float64Array, halfLifeDays: number, days: number): void {
    const { count } = this;
    const { prior, size } = this.model;
    const x = (Math.LN2 / halfLifeDays) * days;
    const forgotten = -expm1(-x);
    const kept = x < TINY ? 1 - forgotten : exp(-x);
    for (let s = 0; s < size; s++) {
      const inflow = forgotten * prior[s]!;
      const base = s * count;
      for (let d = 0; d < count; d++) state[base + d] = kept * state[base + d]! + inflow * mass[d]!;
    }
  }

  private transit(state: Float64Array, transition: Float64Array): void {
    const { count, before } = this;
    const size = this.model.size;
    before.set(state);
    state.fill(0);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const chance = transition[i * size + j]!;
        if (chance === 0) continue;
        for (let d = 0; d < count; d++) state[j * count + d] = state[j * count + d]! + chance * before[i * count + d]!;
      }
    }
  }
}
