import { ln } from "../math/logarithm";
/**
 * The log of the weighted geometric mean of some numbers.
 *
 * Formula: sum_i v_i ln x_i; terms of share 0 are left out, whatever x_i.
 * @param values x_i >= 0, of any unit
 * @param shares v_i >= 0, summing to 1
 * @returns natural log; -Infinity when a value with a share above 0 is 0; exact when all values are equal
 * Source: Hardy, Littlewood, Polya, Inequalities (Cambridge 1934), 2.2.
 * @example pooledLog([1, 4], [0.5, 0.5]) // ln 2
 */
export function pooledLog(values: readonly number[], shares: readonly number[]): number {
  const heard = values.filter((_, i) => shares[i]! > 0);
  if (heard.every((value) => value === heard[0])) return ln(heard[0]!);
  return values.reduce((sum, value, i) => (shares[i] === 0 ? sum : sum + shares[i]! * ln(value)), 0);
}
