import { BoundedCache } from "../math/bounded-cache";
import { jacobiEigen, type SymmetricEigen } from "../math/jacobi-eigen";
import { killedTransition } from "../math/killed-transition";

const SHORT = 8;
const LEAST_LEAK = 1e-5;
const REMEMBERED = 256;
const NEGLIGIBLE = 1e-18;

/**
 * exp((Q - diag Lambda) d) for the half-life chain while silence speaks, applied to rows and columns.
 *
 * Formula: A = rho (1 pi - I) - diag Lambda. Up to (rho + max Lambda) d = 8 by uniformisation (all terms non-negative, so entries
 * that are nearly 0 keep their digits); beyond it through the eigen basis of the symmetric sqrt(pi) A / sqrt(pi), with the largest
 * eigenvalue taken out; where some scenario is hardly ever entered (rho pi / (rho + spread of Lambda) < 1e-5), so that the basis
 * would lose digits to cancellation, through killedTransition.
 * Source: method 10.4-10.7; Fischer, Meier-Hellstern, Perform. Eval. 18 (1993) 149-171.
 * @example new SilentHalfLife(prior, q, rho, rates).row(state, 3) // state moved three days, returns ln of what silence left
 */
export class SilentHalfLife {
  private readonly fastest: number;
  private readonly wellScaled: boolean;
  private readonly matrices: BoundedCache<number, { entries: Float64Array; log: number }>;
  private basis: SymmetricEigen | undefined;

  constructor(
    private readonly prior: Float64Array,
    q: Float64Array,
    private readonly rho: number,
    private readonly rates: Float64Array,
  ) {
    this.fastest = rho + Math.max(...rates);
    const least = Math.min(...rates);
    const slowest = rho / (this.fastest - least);
    this.wellScaled = prior.every((p) => p === 0 || p * slowest >= LEAST_LEAK);
    const beyond = rates.map((rate) => rate - least);
    this.matrices = new BoundedCache(REMEMBERED, (days) =>
      this.wellScaled ? this.spectral(days) : this.squared(q, beyond, least, days),
    );
  }

  /** state <- state E, not scaled; returns the log that was taken out. */
  row(state: Float64Array, days: number): number {
    return this.fastest * days <= SHORT ? this.series(state, days, true) : this.multiply(state, days, true);
  }

  /** column <- E column, not scaled; returns the log that was taken out. */
  column(column: Float64Array, days: number): number {
    return this.fastest * days <= SHORT ? this.series(column, days, false) : this.multiply(column, days, false);
  }

  private series(vector: Float64Array, days: number, isRow: boolean): number {
    const { prior, rates, rho, fastest } = this;
    const size = prior.length;
    const term = Float64Array.from(vector);
    for (let n = 1; ; n++) {
      const factor = days / n;
      let inflow = 0;
      for (let s = 0; s < size; s++) inflow += isRow ? term[s]! : prior[s]! * term[s]!;
      inflow *= rho * factor;
      let relative = 0;
      for (let s = 0; s < size; s++) {
        const next = term[s]! * Math.max(0, fastest - rho - rates[s]!) * factor + (isRow ? inflow * prior[s]! : inflow);
        term[s] = next;
        const total = vector[s]! + next;
        vector[s] = total;
        if (next > relative * total) relative = next / total;
      }
      if (relative < NEGLIGIBLE) return -fastest * days;
    }
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

  /** E through the eigen basis; scenarios of prior 0 are never reached and keep no row. */
  private spectral(days: number): { entries: Float64Array; log: number } {
    const { prior, rho, rates } = this;
    const size = prior.length;
    const root = prior.map(Math.sqrt);
    this.basis ??= jacobiEigen(symmetricSilence(root, rho, rates), size);
    const { values, vectors } = this.basis;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < size; k++) if (values[k]! > top && touches(vectors, root, k)) top = values[k]!;
    const decay = values.map((value) => (value > top ? 0 : Math.exp((value - top) * days)));
    const entries = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        if (root[i] === 0 || root[j] === 0) continue;
        let sum = 0;
        for (let k = 0; k < size; k++) sum += vectors[i * size + k]! * vectors[j * size + k]! * decay[k]!;
        entries[i * size + j] = Math.max(0, (sum * root[j]!) / root[i]!);
      }
    }
    return { entries, log: top * days };
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
      for (let j = 0; j < size; j++) entries[i * size + j] = Math.exp(logs[i * (size + 1) + j]! - top);
    }
    return { entries, log: top - least * days };
  }
}

function symmetricSilence(root: Float64Array, rho: number, rates: Float64Array): Float64Array {
  const size = root.length;
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) matrix[i * size + j] = rho * root[i]! * root[j]!;
    matrix[i * size + i] = matrix[i * size + i]! - rho - rates[i]!;
  }
  return matrix;
}

/** Whether eigenvector k lives on a scenario that the prior allows. */
function touches(vectors: Float64Array, root: Float64Array, k: number): boolean {
  const size = root.length;
  return root.some((r, i) => r > 0 && Math.abs(vectors[i * size + k]!) > 1e-12);
}
