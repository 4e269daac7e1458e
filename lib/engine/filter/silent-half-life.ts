import { BoundedCache } from "../math/bounded-cache";
import { exp } from "../math/exponential";
import { killedTransition } from "../math/killed-transition";
import { ln } from "../math/logarithm";
import { normalise } from "../math/normalise";
import { SilentBasis } from "./silent-basis";

/** The longest step of the series, in events of the fastest clock. */
const LONGEST = 8;
const REMEMBERED = 256;
/** What the terms left out of the series may add to an entry, relative to it. */
const NEGLIGIBLE = 1e-17;
/** REACH[n]: the largest x whose series may end after n terms, x^n / n! = 1e-17. */
const REACH = seriesReach();

/**
 * exp((Q - diag Lambda) d) for the half-life chain while silence speaks, applied to rows and columns.
 *
 * Formula: A = rho (1 pi - I) - diag Lambda, q = rho + max Lambda, B = A + q I >= 0.
 * - Where the eigen basis keeps the digits of scenarios that are nearly lost: SilentBasis, 2 K^2 products and K exps.
 * - Others: e^{-q d} sum_n (B d)^n / n!, all terms non-negative, by Horner's rule, in steps of q d <= 8. An entry is at least its first
 *   inflow, so x^n / n! with x = q d bounds what the terms after the n-th add to it, relative to it.
 * - Where that would be more steps than K^2 (some scenario is hardly ever entered and the gap is long): killedTransition.
 * Source: method 10.4-10.7; Fischer, Meier-Hellstern, Perform. Eval. 18 (1993) 149-171.
 * @example new SilentHalfLife(prior, q, rho, rates).row(state, 3) // state moved three days, returns ln of what silence left
 */
export class SilentHalfLife {
  private readonly fastest: number;
  /** The diagonal of B without the way over the prior. */
  private readonly stays: Float64Array;
  private readonly first: Float64Array;
  private readonly from: Float64Array;
  private readonly into: Float64Array;
  readonly basis: SilentBasis;
  private readonly matrices: BoundedCache<number, { entries: Float64Array; log: number }>;

  constructor(
    private readonly prior: Float64Array,
    q: Float64Array,
    private readonly rho: number,
    rates: Float64Array,
  ) {
    const most = Math.max(...rates);
    const least = Math.min(...rates);
    this.fastest = rho + most;
    this.stays = rates.map((rate) => most - rate);
    this.basis = new SilentBasis(prior, rho, rates);
    this.first = new Float64Array(prior.length);
    this.from = new Float64Array(this.basis.fading.length);
    this.into = new Float64Array(this.basis.fading.length);
    const beyond = rates.map((rate) => rate - least);
    this.matrices = new BoundedCache(REMEMBERED, (days) => this.squared(q, beyond, least, days));
  }

  /** state <- state E, not scaled; returns the log that was taken out. The state may have room behind its K entries. */
  row(state: Float64Array, days: number): number {
    return this.move(state, days, true);
  }

  /** column <- E column, not scaled; returns the log that was taken out. */
  column(column: Float64Array, days: number): number {
    return this.move(column, days, false);
  }

  private move(vector: Float64Array, days: number, isRow: boolean): number {
    const { from, into, basis } = this;
    const size = this.prior.length;
    if (from.length > 0) {
      for (let s = 0; s < size; s++) from[s] = vector[s]!;
      if (isRow ? basis.moveRow(from, into, days) : basis.moveColumn(from, into, days)) {
        for (let s = 0; s < size; s++) vector[s] = into[s]!;
        return basis.slowest * days;
      }
    }
    return this.inSteps(vector, days, isRow);
  }

  private inSteps(vector: Float64Array, days: number, isRow: boolean): number {
    const steps = Math.ceil((this.fastest * days) / LONGEST);
    if (steps <= 1) return this.series(vector, days, isRow);
    if (steps > this.prior.length ** 2) return this.multiply(vector, days, isRow);
    let log = 0;
    for (let i = 0; i < steps; i++) log += this.series(vector, days / steps, isRow) + ln(normalise(vector));
    return log;
  }

  private series(vector: Float64Array, days: number, isRow: boolean): number {
    const { prior, stays, rho, first } = this;
    const size = prior.length;
    const x = this.fastest * days;
    let terms = 1;
    while (x > REACH[terms]!) terms++;
    for (let s = 0; s < size; s++) first[s] = vector[s]!;
    for (let n = terms; n > 0; n--) {
      const step = days / n;
      let flow = 0;
      for (let s = 0; s < size; s++) flow += isRow ? vector[s]! : prior[s]! * vector[s]!;
      flow *= rho * step;
      for (let s = 0; s < size; s++) {
        vector[s] = first[s]! + vector[s]! * (stays[s]! * step) + (isRow ? flow * prior[s]! : flow);
      }
    }
    return -x;
  }

  private multiply(vector: Float64Array, days: number, isRow: boolean): number {
    const { entries, log } = this.matrices.get(days);
    const size = this.prior.length;
    const from = Float64Array.from(vector);
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += from[i]! * (isRow ? entries[i * size + j]! : entries[j * size + i]!);
      vector[j] = sum;
    }
    return log;
  }

  private squared(
    q: Float64Array,
    beyond: Float64Array,
    least: number,
    days: number,
  ): { entries: Float64Array; log: number } {
    const size = this.prior.length;
    const logs = killedTransition(q, beyond, days);
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      if (this.prior[i] === 0) continue;
      for (let j = 0; j < size; j++) top = Math.max(top, logs[i * (size + 1) + j]!);
    }
    const entries = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      if (this.prior[i] === 0) continue;
      for (let j = 0; j < size; j++) entries[i * size + j] = exp(logs[i * (size + 1) + j]! - top);
    }
    return { entries, log: top - least * days };
  }
}

function seriesReach(): Float64Array {
  const reach: number[] = [0];
  let logFactorial = 0;
  for (let n = 1; (reach.at(-1) ?? 0) < LONGEST; n++) {
    logFactorial += ln(n);
    reach.push(exp((ln(NEGLIGIBLE) + logFactorial) / n));
  }
  return Float64Array.from(reach);
}
