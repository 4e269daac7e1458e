import type { LikelihoodRows } from "../evidence/likelihood-rows";
import type { SilenceRegime } from "../evidence/silence-timeline";
import { BoundedCache } from "../math/bounded-cache";
import { exp } from "../math/exponential";
import { killedTransition } from "../math/killed-transition";
import { logSumExp } from "../math/log-sum-exp";
import { ln } from "../math/logarithm";
import type { Chain } from "./chain";

const REMEMBERED = 1024;

/**
 * A chain with any generator, on natural logs: stiff, cyclic, defective, reducible and static chains alike.
 *
 * Formula: ln p'_j = ln sum_i exp(ln p_i + ln E_ij), E = exp((Q - diag Lambda) d); a static chain (Q = 0) adds -Lambda d.
 * Source: method 10.3, 10.4, 10.7, 10.8.
 * @example new GeneratorChain(prior, q).predict(state, regime, 3) // state moved three days
 */
export class GeneratorChain implements Chain {
  readonly size: number;
  private readonly isStatic: boolean;
  private readonly transitions = new Map<SilenceRegime, BoundedCache<number, Float64Array>>();
  private readonly paths: Float64Array;

  constructor(
    private readonly prior: Float64Array,
    private readonly q: Float64Array,
  ) {
    this.size = prior.length;
    this.isStatic = q.every((rate) => rate === 0);
    this.paths = new Float64Array(this.size);
  }

  start(): Float64Array {
    return this.prior.map(ln);
  }

  predict(state: Float64Array, regime: SilenceRegime, days: number): number {
    const size = this.size;
    if (this.isStatic) for (let s = 0; s < size; s++) state[s] = state[s]! - regime.rates[s]! * days;
    else {
      const logs = this.transition(regime, days);
      const from = Float64Array.from(state);
      for (let j = 0; j < size; j++) {
        for (let i = 0; i < size; i++) this.paths[i] = from[i]! + logs[i * (size + 1) + j]!;
        state[j] = logSumExp(this.paths);
      }
    }
    const shift = this.isStatic ? 0 : -Math.min(...regime.rates) * days;
    return takeOut(state, logSumExp(state)) + shift;
  }

  update(state: Float64Array, rows: LikelihoodRows, row: number): number {
    for (let s = 0; s < this.size; s++) this.paths[s] = state[s]! + rows.logs[row * this.size + s]!;
    const mass = logSumExp(this.paths);
    if (mass === Number.NEGATIVE_INFINITY) return mass;
    for (let s = 0; s < this.size; s++) state[s] = this.paths[s]! - mass;
    return mass;
  }

  column(only?: number): Float64Array {
    const column = new Float64Array(this.size);
    if (only === undefined) return column;
    column.fill(Number.NEGATIVE_INFINITY);
    column[only] = 0;
    return column;
  }

  pullBack(column: Float64Array, regime: SilenceRegime, days: number): number {
    const size = this.size;
    if (this.isStatic) for (let s = 0; s < size; s++) column[s] = column[s]! - regime.rates[s]! * days;
    else {
      const logs = this.transition(regime, days);
      const from = Float64Array.from(column);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) this.paths[j] = logs[i * (size + 1) + j]! + from[j]!;
        column[i] = logSumExp(this.paths);
      }
    }
    const shift = this.isStatic ? 0 : -Math.min(...regime.rates) * days;
    return takeOut(column, Math.max(...column)) + shift;
  }

  weigh(column: Float64Array, rows: LikelihoodRows, row: number): number {
    for (let s = 0; s < this.size; s++) column[s] = column[s]! + rows.logs[row * this.size + s]!;
    return takeOut(column, Math.max(...column));
  }

  inner(state: Float64Array, column: Float64Array): number {
    return logSumExp(state.map((log, s) => log + column[s]!));
  }

  joint(state: Float64Array, column: Float64Array): number[] {
    return this.credence(state.map((log, s) => log + column[s]!));
  }

  credence(state: Float64Array): number[] {
    const mass = logSumExp(state);
    return Array.from(state, (log) => exp(log - mass));
  }

  private transition(regime: SilenceRegime, days: number): Float64Array {
    let known = this.transitions.get(regime);
    if (known === undefined) {
      const least = Math.min(...regime.rates);
      const beyond = regime.rates.map((rate) => rate - least);
      known = new BoundedCache(REMEMBERED, (gap) => killedTransition(this.q, beyond, gap));
      this.transitions.set(regime, known);
    }
    return known.get(days);
  }
}

/** Subtracts `log` from every entry and returns it; an empty vector (-Infinity) stays. */
function takeOut(vector: Float64Array, log: number): number {
  if (log === Number.NEGATIVE_INFINITY) return log;
  for (let s = 0; s < vector.length; s++) vector[s] = vector[s]! - log;
  return log;
}
