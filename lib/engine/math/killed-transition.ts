import { log2 } from "./logarithm";
import { squareLogTransition } from "./square-log-transition";
import { uniformisedStep } from "./uniformised-step";

/**
 * Where a Markov chain that may be killed on its way stands after a while, in logs, with the killed mass kept in a last column.
 *
 * Formula: [exp((Q - diag k) d) | 1 - survival], the first K rows of exp of the generator [[Q - diag k, k], [0, 0]].
 * Uniformisation for d / 2^m, then m squarings of logs: every term is non-negative, so nothing cancels, stiff, cyclic, defective
 * and reducible generators need no care, and no entry underflows however long the gap. Each row, killed mass included, is
 * brought back to sum 1 after every squaring.
 * @param q generator Q, flat K * K, per day, off-diagonals >= 0; the diagonal is recomputed
 * @param killing k, K rates per day, >= 0
 * @param days d >= 0
 * @returns flat row-major logs, K rows of K + 1 columns, each in [-Infinity, 0]; column K is the killed mass (-Infinity when k = 0)
 * Source: Jensen, Skand. Aktuarietidskr. 36 (1953) 87-91; Moler, Van Loan, SIAM Rev. 45 (2003) 3-49, method 3.
 * @example killedTransition(Float64Array.of(0), Float64Array.of(Math.LN2), 1).map(Math.exp) // [0.5, 0.5]
 */
export function killedTransition(q: Float64Array, killing: Float64Array, days: number): Float64Array {
  const size = killing.length;
  let fastest = 0;
  for (let i = 0; i < size; i++) {
    let out = killing[i]!;
    for (let j = 0; j < size; j++) if (j !== i) out += q[i * size + j]!;
    if (out > fastest) fastest = out;
  }
  const doublings = fastest * days > 1 ? Math.ceil(log2(fastest * days)) : 0;
  let logs = uniformisedStep(q, killing, fastest, days / 2 ** doublings);
  for (let n = 0; n < doublings; n++) logs = squareLogTransition(logs, size);
  return logs;
}
