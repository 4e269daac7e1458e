import { exp } from "./exponential";
import { ln } from "./logarithm";
/**
 * The natural log of a sum of numbers that are given by their natural logs.
 *
 * Formula: m + ln sum_i exp(x_i - m), m = max x.
 * @param logs any length; -Infinity stands for an exact zero, NaN and +Infinity are not allowed
 * @returns a number >= max x, or -Infinity when every entry is -Infinity (or there is none)
 * Source: Blanchard, Higham, Higham, IMA J. Numer. Anal. 41 (2021) 2311-2330.
 * @example logSumExp([Math.log(0.25), Math.log(0.75)]) // 0
 */
export function logSumExp(logs: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) if (logs[i]! > top) top = logs[i]!;
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += exp(logs[i]! - top);
  return top + ln(sum);
}
