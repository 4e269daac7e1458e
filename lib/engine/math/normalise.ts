/**
 * Scales a non-negative vector in place so that it sums to 1.
 *
 * Formula: v <- v / sum v.
 * @param vector finite entries >= 0 of any unit; changed in place
 * @returns the sum before scaling, in the unit of the entries; when it is 0 the vector is left as it was
 * Source: definition of the unit simplex.
 * @example normalise(Float64Array.of(1, 3)) // 4, the vector is now [0.25, 0.75]
 */
export function normalise(vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]!;
  if (sum > 0) for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! / sum;
  return sum;
}
