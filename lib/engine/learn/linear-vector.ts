import type { Chain } from "../filter/chain";
import { HalfLifeChain } from "../filter/half-life-chain";
import { exp } from "../math/exponential";

/**
 * A state or a column of a chain as plain numbers, the largest of them 1.
 *
 * Formula: v / max v with a half-life; exp(v - max v) with a generator, whose vectors are logs.
 * @param chain that the vector belongs to
 * @param vector a state or a column; not changed
 * @param into K numbers, filled: from 0 to 1, all 0 when nothing is left
 * Source: method 10.3.
 * @example linearVector(chain, chain.start(), into) // the prior over its largest entry
 */
export function linearVector(chain: Chain, vector: Float64Array, into: Float64Array): void {
  const isLinear = chain instanceof HalfLifeChain;
  const least = isLinear ? 0 : Number.NEGATIVE_INFINITY;
  let top = least;
  for (let s = 0; s < vector.length; s++) if (vector[s]! > top) top = vector[s]!;
  if (top === least) into.fill(0);
  else if (isLinear) for (let s = 0; s < vector.length; s++) into[s] = vector[s]! / top;
  else for (let s = 0; s < vector.length; s++) into[s] = exp(vector[s]! - top);
}
