import { MOST_VALUE } from "../model/limits";
import { refuse } from "../model/refuse";

/**
 * Weights of analysts as shares of 1.
 *
 * Formula: v_i = weight_i / sum of weights.
 * @param weights from 0 to 1e120, at least one above 0
 * @param count how many analysts there are, >= 1
 * @param path how the list of what they say is called, for messages
 * @returns shares that sum to 1
 * @throws DomainError `invalid-input` otherwise
 * Source: definition of the unit simplex.
 * @example shareWeights([1, 3], 2) // [0.25, 0.75]
 */
export function shareWeights(weights: readonly number[], count: number, path = "opinions"): number[] {
  if (count === 0) refuse("invalid-input", path, "be at least one");
  if (weights.length !== count)
    refuse("invalid-input", "weights", `have ${count} entries, one an analyst, it has ${weights.length}`);
  weights.forEach((weight, i) => {
    if (!(weight >= 0 && weight <= MOST_VALUE))
      refuse("invalid-input", `weights[${i}]`, `be 0 or more, and at most ${MOST_VALUE}, it is ${weight}`);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) refuse("invalid-input", "weights", "not all be 0");
  return weights.map((weight) => weight / total);
}
