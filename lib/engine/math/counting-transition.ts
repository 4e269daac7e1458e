import { log2 } from "./logarithm";

const NEGLIGIBLE = 1e-30;
const MOST_TERMS = 60;

/**
 * Where a Markov chain stands after a while and how many events it met, for events at a rate that depends on the state.
 *
 * Formula: F_n[i][j] = P(state j and n events after d days | state i). Uniformisation of (state, count) for d / 2^m, then m times
 * F_n <- sum_k F_k F_{n-k}; every term is non-negative, rows over all j and n are brought back to sum 1.
 * @param q generator Q, flat K * K, per day
 * @param rates lambda, K events per day, >= 0
 * @param days d >= 0
 * @returns F_0, F_1, ... up to the last that matters, each flat K * K, entries in [0, 1]
 * Source: method 6; Fearnhead, Sherlock, JRSS B 68 (2006) 767-784.
 * @example countingTransition(Float64Array.of(0), Float64Array.of(2), 1)[0] // [e^-2]
 */
export function countingTransition(q: Float64Array, rates: Float64Array, days: number): Float64Array[] {
  const size = rates.length;
  let fastest = 0;
  for (let i = 0; i < size; i++) fastest = Math.max(fastest, rates[i]! - q[i * size + i]!);
  const doublings = fastest * days > 1 ? Math.ceil(log2(fastest * days)) : 0;
  let blocks = shortStep(q, rates, fastest, days / 2 ** doublings);
  for (let n = 0; n < doublings; n++) blocks = tidied(convolved(blocks, size), size);
  return blocks;
}

function shortStep(q: Float64Array, rates: Float64Array, fastest: number, days: number): Float64Array[] {
  const size = rates.length;
  const identity = new Float64Array(size * size);
  for (let i = 0; i < size; i++) identity[i * size + i] = 1;
  const total = [Float64Array.from(identity)];
  let term = [identity];
  for (let n = 1; n <= MOST_TERMS && fastest * days > 0; n++) {
    term = nextTerm(term, q, rates, fastest, days / n);
    term.forEach((block, count) => {
      const sum = total[count] ?? new Float64Array(size * size);
      total[count] = sum;
      for (let e = 0; e < sum.length; e++) sum[e] = sum[e]! + block[e]!;
    });
  }
  return tidied(total, size);
}

/** term_n <- (term_n (fastest I + Q - diag lambda) + term_{n-1} diag lambda) factor. */
function nextTerm(term: Float64Array[], q: Float64Array, rates: Float64Array, fastest: number, factor: number) {
  const size = rates.length;
  const next = Array.from({ length: term.length + 1 }, () => new Float64Array(size * size));
  term.forEach((block, count) => {
    for (let e = 0; e < block.length; e++) {
      const weight = block[e]! * factor;
      if (weight === 0) continue;
      const state = e % size;
      const row = e - state;
      for (let j = 0; j < size; j++) {
        const rate = j === state ? Math.max(0, fastest + q[state * size + j]! - rates[j]!) : q[state * size + j]!;
        next[count]![row + j] = next[count]![row + j]! + weight * rate;
      }
      next[count + 1]![e] = next[count + 1]![e]! + weight * rates[state]!;
    }
  });
  return next;
}

function convolved(blocks: Float64Array[], size: number): Float64Array[] {
  const result = Array.from({ length: 2 * blocks.length - 1 }, () => new Float64Array(size * size));
  blocks.forEach((first, a) => {
    blocks.forEach((second, b) => {
      addProduct(result[a + b]!, first, second, size);
    });
  });
  return result;
}

function addProduct(into: Float64Array, first: Float64Array, second: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const weight = first[i * size + k]!;
      if (weight === 0) continue;
      for (let j = 0; j < size; j++) into[i * size + j] = into[i * size + j]! + weight * second[k * size + j]!;
    }
  }
}

/** Rows summing to 1 over all counts, without the counts at the end that hold nothing. */
function tidied(blocks: Float64Array[], size: number): Float64Array[] {
  let last = blocks.length - 1;
  while (last > 0 && blocks[last]!.every((chance) => chance < NEGLIGIBLE)) last--;
  const kept = blocks.slice(0, last + 1);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let n = last; n >= 0; n--) for (let j = 0; j < size; j++) sum += kept[n]![i * size + j]!;
    for (const block of kept) for (let j = 0; j < size; j++) block[i * size + j] = block[i * size + j]! / sum;
  }
  return kept;
}
