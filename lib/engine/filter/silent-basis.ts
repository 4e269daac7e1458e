import { decay } from "../math/decay";
import { jacobiEigen } from "../math/jacobi-eigen";

/** What rounding in the basis may cost an entry that is nearly lost, relative to it. */
const LOSS = 1e-10;
/** The largest error seen, in units of eps max sqrt(pi_i / pi_j); it hardly grows with K. */
const ROUNDING = 4;
/** The rotations that find the basis cost K^3 each sweep. */
const MOST_SCENARIOS = 64;

/**
 * exp((Q - diag Lambda) d) of the half-life chain in the eigen basis of its symmetric form.
 *
 * Formula: D = diag(sqrt pi), D A D^{-1} = V diag(w) V', so E = D^{-1} V diag(e^{w d}) V' D; the largest eigenvalue is taken out.
 * Rounding leaves an error of about e = 4 eps max sqrt(pi_i / pi_j) of what went in. So the basis is used only where every entry that
 * comes out holds at least e / 1e-10 of that, and its error is at most 1e-10 of it.
 * Scenarios of prior 0 are never reached and have no part. Above 64 scenarios the basis is not used.
 * Source: method 10.6; Golub, Van Loan, Matrix Computations (2013) 8.5.
 * @example new SilentBasis(prior, rho, rates).moveRow(state, into, 30) // true: `into` is the state moved thirty days
 */
export class SilentBasis {
  /** What share of the sum that went in each entry that comes out must hold; 0 in lanes that no scenario can enter. */
  readonly leastShare: Float64Array;
  /** The largest eigenvalue, per day, <= 0: what moveRow and moveColumn leave out. */
  readonly slowest: number;
  /** How much faster than the slowest each part fades, per day, >= 0. In lanes of four, as all that follow. */
  readonly fading: Float64Array;
  /** D^{-1} V, [scenario][k], and V' D, [k][scenario]: what a row goes through. */
  readonly over: Float64Array;
  readonly times: Float64Array;
  private readonly parts: Float64Array;

  constructor(prior: Float64Array, rho: number, rates: Float64Array) {
    const size = prior.length;
    const isUsed = size <= MOST_SCENARIOS;
    const lanes = isUsed ? Math.ceil(size / 4) * 4 : 0;
    const root = prior.map(Math.sqrt);
    const roots = root.filter((r) => r > 0);
    const least = Math.min(...roots);
    const share = (ROUNDING * Number.EPSILON * Math.max(...roots)) / least / LOSS;
    const { values, vectors } = jacobiEigen(symmetricSilence(root, rho, rates), isUsed ? size : 0);
    const slowest = Math.max(...values.filter((_, k) => touches(vectors, root, k)));
    this.slowest = slowest;
    this.leastShare = new Float64Array(lanes);
    this.fading = new Float64Array(lanes);
    this.over = new Float64Array(lanes * lanes);
    this.times = new Float64Array(lanes * lanes);
    this.parts = new Float64Array(lanes);
    values.forEach((value, s) => {
      this.leastShare[s] = root[s] === 0 ? 0 : share;
      this.fading[s] = Math.max(0, slowest - value);
      for (let k = 0; k < size; k++) {
        const entry = vectors[s * size + k]!;
        this.over[s * lanes + k] = root[s] === 0 ? 0 : entry / root[s]!;
        this.times[k * lanes + s] = entry * root[s]!;
      }
    });
  }

  /**
   * Writes into `into` what the row `from` becomes in some days, e^{slowest d} left out; both in lanes of four. False when the basis
   * would lose digits of it: then what is written is of no use.
   */
  moveRow(from: Float64Array, into: Float64Array, days: number): boolean {
    const { parts, over, times, leastShare } = this;
    let before = 0;
    for (let s = 0; s < from.length; s++) before += from[s]!;
    if (leastShare.length === 0) return false;
    multiplyRow(from, over, parts);
    this.fade(days);
    multiplyRow(parts, times, into);
    return this.isKept(into, before);
  }

  /** The same for a column; its sizes are compared by its largest entry. */
  moveColumn(from: Float64Array, into: Float64Array, days: number): boolean {
    const { parts, over, times } = this;
    const lanes = parts.length;
    if (lanes === 0) return false;
    let before = 0;
    for (let s = 0; s < lanes; s++) before = Math.max(before, from[s]!);
    for (let k = 0; k < lanes; k++) {
      let part = 0;
      for (let s = 0; s < lanes; s++) part += times[k * lanes + s]! * from[s]!;
      parts[k] = part;
    }
    this.fade(days);
    for (let s = 0; s < lanes; s++) {
      let sum = 0;
      for (let k = 0; k < lanes; k++) sum += over[s * lanes + k]! * parts[k]!;
      into[s] = sum;
    }
    return this.isKept(into, before);
  }

  private fade(days: number): void {
    const { parts, fading } = this;
    for (let k = 0; k < parts.length; k++) parts[k] = parts[k]! * decay(fading[k]! * days);
  }

  private isKept(entries: Float64Array, before: number): boolean {
    const { leastShare } = this;
    for (let s = 0; s < leastShare.length; s++) if (!(entries[s]! >= leastShare[s]! * before)) return false;
    return true;
  }
}

/** into <- row matrix, four columns at a time. */
function multiplyRow(row: Float64Array, matrix: Float64Array, into: Float64Array): void {
  const lanes = into.length;
  for (let k = 0; k < lanes; k += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let s = 0, at = k; s < lanes; s++, at += lanes) {
      const entry = row[s]!;
      a += entry * matrix[at]!;
      b += entry * matrix[at + 1]!;
      c += entry * matrix[at + 2]!;
      d += entry * matrix[at + 3]!;
    }
    into[k] = a;
    into[k + 1] = b;
    into[k + 2] = c;
    into[k + 3] = d;
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
