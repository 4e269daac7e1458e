import { generator } from "./generator";

/**
 * The generator that forgets towards the prior with a half-life.
 *
 * Formula: Q = rho (1 pi - I), rho = ln 2 / H; then exp(Q d) = e^{-rho d} I + (1 - e^{-rho d}) 1 pi.
 * @param prior pi, K probabilities that sum to 1
 * @param halfLifeDays H > 0, days
 * @returns flat K * K generator, per day
 * Source: method 1; Felsenstein, J. Mol. Evol. 17 (1981) 368-376 (the same chain on four bases).
 * @example halfLifeGenerator(Float64Array.of(0.5, 0.5), Math.LN2) // [-0.5, 0.5, 0.5, -0.5]
 */
export function halfLifeGenerator(prior: Float64Array, halfLifeDays: number): Float64Array {
  const rho = Math.LN2 / halfLifeDays;
  return generator(Array.from(prior, () => Array.from(prior, (p) => rho * p)));
}
