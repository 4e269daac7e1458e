import { refuse } from "../model/refuse";

/**
 * Weights of analysts as shares of 1.
 *
 * Formula: v_i = weight_i / sum of weights.
 * @param weights finite, >= 0, at least one above 0
 * @param count how many analysts there are, >= 1
 * @returns shares that sum to 1
 * @throws DomainError `invalid-input` otherwise
 * Source: definition of the unit simplex.
 * @example shareWeights([1, 3], 2) // [0.25, 0.75]
 */
export function shareWeights(weights: readonly number[], count: number): number[] {
  if (count === 0) refuse("invalid-input", "opinions", "be at least one");
  if (weights.length !== count) refuse("invalid-input", "weights", `have ${count} entries, one an analyst`);
  weights.forEach((weight, i) => {
    if (!(weight >= 0 && Number.isFinite(weight)))
      refuse("invalid-input", `weights[${i}]`, `be 0 or more, it is ${weight}`);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) refuse("invalid-input", "weights", "not all be 0");
  return weights.map((weight) => weight / total);
}
