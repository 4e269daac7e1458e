import { exp } from "./exponential";
import { killedTransition } from "./killed-transition";

/**
 * The probability of standing in each scenario after a number of days, from each scenario.
 *
 * Formula: exp(Q d).
 * @param q generator Q, flat K * K, per day, off-diagonals >= 0
 * @param days d >= 0
 * @returns flat row-major K * K, entries in [0, 1], rows sum to 1
 * Source: Norris, Markov Chains (Cambridge 1997), theorem 2.1.1.
 * @example transitionMatrix(Float64Array.of(-1, 1, 0, 0), Math.LN2) // [0.5, 0.5, 0, 1]
 */
export function transitionMatrix(q: Float64Array, days: number): Float64Array {
  const size = Math.round(Math.sqrt(q.length));
  const logs = killedTransition(q, new Float64Array(size), days);
  const transition = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) transition[i * size + j] = exp(logs[i * (size + 1) + j]!);
  }
  return transition;
}
