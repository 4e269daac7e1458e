import { logSumExp } from "./log-sum-exp";

/**
 * Two equal steps of a killed Markov chain from one, in logs.
 *
 * Formula: E <- E E for the K states, killed <- killed + E killed; then each row is scaled to sum 1, killed mass included.
 * @param logs flat, K rows of K + 1 columns: ln of a transition, last column ln of the killed mass
 * @param size K
 * @returns a new array of the same shape
 * Source: Moler, Van Loan, SIAM Rev. 45 (2003) 3-49, method 3 (the squaring phase).
 * @example squareLogTransition(Float64Array.of(Math.log(0.5), Math.log(0.5)), 1).map(Math.exp) // [0.25, 0.75]
 */
export function squareLogTransition(logs: Float64Array, size: number): Float64Array {
  const width = size + 1;
  const squared = new Float64Array(size * width);
  const paths = new Float64Array(width);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < width; j++) {
      for (let k = 0; k < size; k++) paths[k] = logs[i * width + k]! + logs[k * width + j]!;
      paths[size] = j === size ? logs[i * width + size]! : Number.NEGATIVE_INFINITY;
      squared[i * width + j] = logSumExp(paths);
    }
    const row = squared.subarray(i * width, (i + 1) * width);
    const sum = logSumExp(row);
    for (let j = 0; j < width; j++) row[j] = row[j]! - sum;
  }
  return squared;
}
