import { log2 } from "../math/logarithm";

const MOST_TERMS = 40;
const NEGLIGIBLE = 1e-19;
/** Below this share of the largest path, what the ends agree on was lost on the way. */
const LOST = 1e-250;

/**
 * How the days of a stretch divide over the scenarios, given what is known at both of its ends.
 *
 * Formula: days * diag(F)_s / trace F, F = int exp(A u) b a exp(A (days - u)) du, A = Q - diag Lambda: the upper right block of
 * exp([[A, b a], [0, A]] days). Uniformisation of a short step, then squaring of the pair (E, F); every term is non-negative, and
 * both are brought back to largest entry 1, because only shares are asked.
 * @param q generator Q, flat K * K, per day
 * @param rates Lambda, K per day, >= 0
 * @param before a, K chances at the beginning of the stretch, any scale
 * @param after b, K likelihoods of what comes after the stretch, any scale
 * @param days > 0
 * @returns K numbers of days that sum to `days`; undefined where the ends hardly agree and linear numbers cannot tell
 * Source: method 8; Van Loan, IEEE Trans. Autom. Control 23 (1978) 395-404.
 * @example timeInEach(Float64Array.of(0), Float64Array.of(1), [1], [1], 3) // [3]
 */
export function timeInEach(
  q: Float64Array,
  rates: Float64Array,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  days: number,
): Float64Array | undefined {
  const size = rates.length;
  const { jump, doublings } = uniformised(q, rates, days);
  let pair = shortStep(jump, endsTogether(before, after, size), size, days / 2 ** doublings);
  for (let n = 0; n < doublings; n++) {
    pair = doubled(pair, size);
    scaleToTop(pair.moved);
    scaleToTop(pair.occupied);
  }
  const shares = new Float64Array(size);
  let trace = 0;
  for (let s = 0; s < size; s++) {
    shares[s] = pair.occupied[s * size + s]!;
    trace += shares[s]!;
  }
  if (!(trace > LOST * scaleToTop(pair.occupied))) return undefined;
  return shares.map((share) => (days * share) / trace);
}

/**
 * The same for a stretch whose ends are not known yet: with it any ends are answered by two products.
 *
 * Formula: T[s][i][j] = int E_is(u) E_sj(days - u) du up to a common scale; X_s is in proportion to sum_ij a_i T[s][i][j] b_j.
 * @param q generator Q, flat K * K, per day
 * @param rates Lambda, K per day, >= 0
 * @param days > 0, not so long that exp(-(rate out + spread of Lambda) days) underflows
 * @returns flat K * K * K, entries >= 0
 * Source: method 8; Van Loan, IEEE Trans. Autom. Control 23 (1978) 395-404.
 * @example timeTable(Float64Array.of(0), Float64Array.of(1), 3) // one entry above 0
 */
export function timeTable(q: Float64Array, rates: Float64Array, days: number): Float64Array {
  const size = rates.length;
  const { jump, doublings } = uniformised(q, rates, days);
  const table = new Float64Array(size * size * size);
  for (let s = 0; s < size; s++) {
    const ends = new Float64Array(size * size);
    ends[s * size + s] = 1;
    let pair = shortStep(jump, ends, size, days / 2 ** doublings);
    for (let n = 0; n < doublings; n++) pair = doubled(pair, size);
    table.set(pair.occupied, s * size * size);
  }
  return table;
}

/** Q - diag Lambda shifted to be non-negative, and how often its step is to be doubled. */
function uniformised(q: Float64Array, rates: Float64Array, days: number): { jump: Float64Array; doublings: number } {
  const size = rates.length;
  const least = Math.min(...rates);
  let fastest = 0;
  for (let i = 0; i < size; i++) fastest = Math.max(fastest, rates[i]! - least - q[i * size + i]!);
  const jump = Float64Array.from(q);
  for (let i = 0; i < size; i++) {
    jump[i * size + i] = Math.max(0, fastest + q[i * size + i]! - (rates[i]! - least));
  }
  return { jump, doublings: fastest * days > 1 ? Math.ceil(log2(fastest * days)) : 0 };
}

interface Pair {
  /** E: from where to where. */
  readonly moved: Float64Array;
  /** F: from the end of the stretch to its beginning, over the time between. */
  readonly occupied: Float64Array;
}

function endsTogether(before: ArrayLike<number>, after: ArrayLike<number>, size: number): Float64Array {
  const ends = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) ends[i * size + j] = after[i]! * before[j]!;
  scaleToTop(ends);
  return ends;
}

/** The series of exp([[jump, ends], [0, jump]] days), whose scale against A is a common factor. */
function shortStep(jump: Float64Array, ends: Float64Array, size: number, days: number): Pair {
  const moved = new Float64Array(size * size);
  for (let i = 0; i < size; i++) moved[i * size + i] = 1;
  const occupied = new Float64Array(size * size);
  let term = Float64Array.from(moved);
  let filled = new Float64Array(size * size);
  for (let n = 1; n <= MOST_TERMS; n++) {
    const next = new Float64Array(size * size);
    addProduct(next, filled, jump, size, days / n);
    addProduct(next, term, ends, size, days / n);
    filled = next;
    const further = new Float64Array(size * size);
    addProduct(further, term, jump, size, days / n);
    term = further;
    let relative = 0;
    for (let e = 0; e < moved.length; e++) {
      moved[e] = moved[e]! + term[e]!;
      occupied[e] = occupied[e]! + filled[e]!;
      if (filled[e]! > relative * occupied[e]!) relative = filled[e]! / occupied[e]!;
    }
    if (n > size + 1 && relative < NEGLIGIBLE) break;
  }
  return { moved, occupied };
}

/** Twice the stretch: E E and E F + F E. */
function doubled({ moved, occupied }: Pair, size: number): Pair {
  const twice: Pair = { moved: new Float64Array(size * size), occupied: new Float64Array(size * size) };
  addProduct(twice.moved, moved, moved, size, 1);
  addProduct(twice.occupied, moved, occupied, size, 1);
  addProduct(twice.occupied, occupied, moved, size, 1);
  return twice;
}

function addProduct(into: Float64Array, a: Float64Array, b: Float64Array, size: number, factor: number): void {
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const weight = a[i * size + k]! * factor;
      if (weight === 0) continue;
      for (let j = 0; j < size; j++) into[i * size + j] = into[i * size + j]! + weight * b[k * size + j]!;
    }
  }
}

/** Brings the largest entry to 1 and returns what it was; an empty matrix stays. */
function scaleToTop(matrix: Float64Array): number {
  let top = 0;
  for (const entry of matrix) if (entry > top) top = entry;
  if (top > 0) for (let e = 0; e < matrix.length; e++) matrix[e] = matrix[e]! / top;
  return top;
}
