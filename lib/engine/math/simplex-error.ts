import { CompensatedSum } from "./compensated-sum";

/**
 * How far a vector is from being probabilities that sum to 1.
 *
 * Formula: |sum v - 1| when every entry lies in [0, 1], Infinity otherwise.
 * @param vector any numbers, no unit
 * @returns >= 0; 0 is exact, larger is worse, Infinity for an entry that is no probability
 * Source: definition of the unit simplex.
 * @example simplexError([0.5, 0.5]) // 0
 */
export function simplexError(vector: readonly number[]): number {
  const sum = new CompensatedSum();
  for (const entry of vector) {
    if (!(entry >= 0 && entry <= 1)) return Number.POSITIVE_INFINITY;
    sum.add(entry);
  }
  return Math.abs(sum.value - 1);
}
