import type { LikelihoodRows } from "../evidence/likelihood-rows";
import type { SilenceRegime } from "../evidence/silence-timeline";
import { decay, decayed } from "../math/decay";
import { exp } from "../math/exponential";
import { logSumExp } from "../math/log-sum-exp";
import { ln } from "../math/logarithm";
import { normalise } from "../math/normalise";
import type { Chain } from "./chain";
import { SilentHalfLife } from "./silent-half-life";

/** Below this a product of probabilities and factors may have lost digits to underflow: go through logs. */
const NEARLY_NOTHING = 1e-200;

/** What is heard while nothing is reported: an equal rate in all scenarios, or one that tells them apart. */
export type Silence = { readonly common: number } | SilentHalfLife;

/**
 * The chain that forgets towards the prior, on probabilities.
 *
 * Formula: p exp(Q d) = e^{-rho d} p + (1 - e^{-rho d}) pi; silence that is equal in all scenarios only takes out e^{-lambda d};
 * any other silence goes through SilentHalfLife.
 * Source: method 1, 2, 10.5.
 * @example new HalfLifeChain(prior, q, Math.LN2 / 90).start() // the prior
 */
export class HalfLifeChain implements Chain {
  readonly size: number;
  /** The prior in lanes of four, the rest of them 0. */
  readonly priorLanes: Float64Array;
  /** A state whose mass falls below it is scaled, so that the least likely scenario does not underflow: prior times mass > 1e-290. */
  readonly leastMass: number;
  private readonly silences = new Map<SilenceRegime, Silence>();

  constructor(
    readonly prior: Float64Array,
    private readonly q: Float64Array,
    readonly rho: number,
  ) {
    this.size = prior.length;
    this.priorLanes = new Float64Array(Math.ceil(this.size / 4) * 4);
    this.priorLanes.set(prior);
    this.leastMass = Math.max(1e-50, 1e-290 / Math.min(...prior.filter((p) => p > 0)));
  }

  start(): Float64Array {
    return Float64Array.from(this.prior);
  }

  predict(state: Float64Array, regime: SilenceRegime, days: number): number {
    const silence = this.silence(regime);
    if (silence instanceof SilentHalfLife) return silence.row(state, days) + ln(normalise(state));
    this.forget(state, 1, days);
    return silence.common === 0 ? 0 : -silence.common * days;
  }

  /** Moves a state of any mass towards the prior while nothing is heard. */
  forget(state: Float64Array, mass: number, days: number): void {
    const kept = decay(this.rho * days);
    const returns = decayed(this.rho * days) * mass;
    for (let s = 0; s < this.size; s++) state[s] = kept * state[s]! + returns * this.prior[s]!;
  }

  update(state: Float64Array, rows: LikelihoodRows, row: number): number {
    const size = this.size;
    const scaled = rows.scaled;
    const base = row * rows.stride;
    let mass = 0;
    for (let s = 0; s < size; s++) mass += state[s]! * scaled[base + s]!;
    if (mass < NEARLY_NOTHING) return this.updateInLogs(state, rows, row * size);
    for (let s = 0; s < size; s++) state[s] = (state[s]! * scaled[base + s]!) / mass;
    return ln(mass) + rows.top[row]!;
  }

  column(only?: number): Float64Array {
    const column = new Float64Array(this.size);
    if (only === undefined) return column.fill(1);
    column[only] = 1;
    return column;
  }

  pullBack(column: Float64Array, regime: SilenceRegime, days: number): number {
    const silence = this.silence(regime);
    if (silence instanceof SilentHalfLife) return silence.column(column, days) + scaleToTop(column);
    const kept = decay(this.rho * days);
    let mean = 0;
    for (let s = 0; s < this.size; s++) mean += this.prior[s]! * column[s]!;
    mean *= decayed(this.rho * days);
    for (let s = 0; s < this.size; s++) column[s] = kept * column[s]! + mean;
    return scaleToTop(column) - silence.common * days;
  }

  weigh(column: Float64Array, rows: LikelihoodRows, row: number): number {
    for (let s = 0; s < this.size; s++) column[s] = column[s]! * rows.scaled[row * rows.stride + s]!;
    return scaleToTop(column) + rows.top[row]!;
  }

  inner(state: Float64Array, column: Float64Array): number {
    let sum = 0;
    for (let s = 0; s < this.size; s++) sum += state[s]! * column[s]!;
    return ln(sum);
  }

  joint(state: Float64Array, column: Float64Array): number[] {
    const joint = state.map((p, s) => p * column[s]!);
    normalise(joint);
    return Array.from(joint);
  }

  credence(state: Float64Array): number[] {
    return Array.from(state);
  }

  private updateInLogs(state: Float64Array, rows: LikelihoodRows, base: number): number {
    const logs = state.map((p, s) => (p === 0 ? Number.NEGATIVE_INFINITY : ln(p) + rows.logs[base + s]!));
    const mass = logSumExp(logs);
    if (mass === Number.NEGATIVE_INFINITY) return mass;
    for (let s = 0; s < this.size; s++) state[s] = exp(logs[s]! - mass);
    return mass;
  }

  /** What is heard in a regime, worked out once. */
  silence(regime: SilenceRegime): Silence {
    const known = this.silences.get(regime);
    if (known !== undefined) return known;
    const spoken = regime.rates.filter((_, s) => this.prior[s]! > 0);
    const common = spoken[0] ?? 0;
    const silence = spoken.every((rate) => rate === common)
      ? { common }
      : new SilentHalfLife(this.prior, this.q, this.rho, regime.rates);
    this.silences.set(regime, silence);
    return silence;
  }
}

/** Brings the largest entry to 1 and returns the log of what it was; an empty column stays. */
function scaleToTop(column: Float64Array): number {
  let top = 0;
  for (let s = 0; s < column.length; s++) if (column[s]! > top) top = column[s]!;
  if (top === 0) return Number.NEGATIVE_INFINITY;
  for (let s = 0; s < column.length; s++) column[s] = column[s]! / top;
  return ln(top);
}
