import { ln } from "./logarithm";

const TERM_LIMIT = 60;
const NEGLIGIBLE = 1e-19;

/**
 * One short step of a killed Markov chain by uniformisation, as logs.
 *
 * Formula: sum_n Poisson(r d; n) P^n, P = I + A / r, A = [[Q - diag k, k], [0, 0]].
 * @param q generator Q, flat K * K, per day; only the off-diagonals are read
 * @param killing k, K rates per day, >= 0
 * @param fastest r, per day, at least the largest total rate out of a state
 * @param days d >= 0 with r d <= 1
 * @returns flat logs, K rows of K + 1 columns (the last: killed), rows of the exponentials sum to 1
 * Source: Jensen, Skand. Aktuarietidskr. 36 (1953) 87-91.
 * @example uniformisedStep(Float64Array.of(0), Float64Array.of(1), 1, 0) // [0, -Infinity]
 */
export function uniformisedStep(q: Float64Array, killing: Float64Array, fastest: number, days: number): Float64Array {
  const size = killing.length;
  const width = size + 1;
  const total = new Float64Array(size * width);
  const jump = jumpMatrix(q, killing, fastest);
  let term = new Float64Array(size * width);
  for (let i = 0; i < size; i++) term[i * width + i] = 1;
  total.set(term);
  for (let n = 1; n <= TERM_LIMIT && fastest * days > 0; n++) {
    term = nextTerm(term, jump, size, (fastest * days) / n);
    let relative = 0;
    for (let i = 0; i < total.length; i++) {
      total[i] = total[i]! + term[i]!;
      if (total[i]! > 0) relative = Math.max(relative, term[i]! / total[i]!);
    }
    if (n > size && relative < NEGLIGIBLE) break;
  }
  return logOfRows(total, size);
}

/** P = I + A / r: where a killed chain is after one event of the uniformising clock. */
function jumpMatrix(q: Float64Array, killing: Float64Array, fastest: number): Float64Array {
  const size = killing.length;
  const width = size + 1;
  const jump = new Float64Array(size * width);
  if (fastest === 0) return jump;
  for (let i = 0; i < size; i++) {
    let out = killing[i]!;
    for (let j = 0; j < size; j++) {
      if (j === i) continue;
      jump[i * width + j] = q[i * size + j]! / fastest;
      out += q[i * size + j]!;
    }
    jump[i * width + i] = Math.max(0, 1 - out / fastest);
    jump[i * width + size] = killing[i]! / fastest;
  }
  return jump;
}

function nextTerm(term: Float64Array, jump: Float64Array, size: number, factor: number): Float64Array<ArrayBuffer> {
  const width = size + 1;
  const next = new Float64Array(size * width);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const weight = term[i * width + k]! * factor;
      if (weight === 0) continue;
      for (let j = 0; j < width; j++) next[i * width + j] = next[i * width + j]! + weight * jump[k * width + j]!;
    }
    next[i * width + size] = next[i * width + size]! + term[i * width + size]! * factor;
  }
  return next;
}

function logOfRows(matrix: Float64Array, size: number): Float64Array {
  const width = size + 1;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += matrix[i * width + j]!;
    for (let j = 0; j < width; j++) matrix[i * width + j] = ln(matrix[i * width + j]! / sum);
  }
  return matrix;
}
