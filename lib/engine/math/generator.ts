/**
 * The generator of a continuous-time Markov chain from its off-diagonal rates; the diagonal of the input is not trusted.
 *
 * Formula: Q_ij = rates_ij for i != j, Q_ii = - sum_{j != i} rates_ij.
 * @param rates square, [from][to], per day, off-diagonals >= 0 and finite
 * @returns flat row-major Float64Array of K * K, per day, rows sum to 0
 * Source: Norris, Markov Chains (Cambridge 1997), section 2.1.
 * @example generator([[0, 0.5], [0.25, 0]]) // [-0.5, 0.5, 0.25, -0.25]
 */
export function generator(rates: readonly (readonly number[])[]): Float64Array {
  const size = rates.length;
  const q = new Float64Array(size * size);
  rates.forEach((row, i) => {
    let out = 0;
    row.forEach((rate, j) => {
      if (j === i) return;
      q[i * size + j] = rate + 0;
      out += rate;
    });
    q[i * size + i] = out === 0 ? 0 : -out;
  });
  return q;
}
