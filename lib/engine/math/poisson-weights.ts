const NEGLIGIBLE = 1e-32;

/**
 * The Poisson law, spelled out as far as it matters, without underflow for any mean.
 *
 * Formula: w_n = e^-x x^n / n!, from the largest outward by w_{n+1} = w_n x / (n + 1) and w_{n-1} = w_n n / x, brought to sum 1; what
 * is below 1e-32 of the largest is 0 on the left and left off on the right.
 * @param mean x >= 0, some millions at most: there are about as many weights
 * @returns w_0, w_1, ..., each in [0, 1], summing to 1
 * Source: Fox, Glynn, Commun. ACM 31 (1988) 440-445.
 * @example poissonWeights(0) // [1]
 */
export function poissonWeights(mean: number): Float64Array {
  const mode = Math.floor(mean);
  const right: number[] = [];
  for (let w = 1, n = mode; w > NEGLIGIBLE; w *= mean / ++n) right.push(w);
  const weights = new Float64Array(mode + right.length);
  weights.set(right, mode);
  for (let w = 1, n = mode; n > 0 && w > NEGLIGIBLE; ) {
    w *= n-- / mean;
    weights[n] = w;
  }
  const sum = weights.toSorted().reduce((total, w) => total + w, 0);
  return weights.map((w) => w / sum);
}
