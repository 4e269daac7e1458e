import { LEAST_EXPONENT, LN2_HIGH, LN2_LOW, LOG_HALVED, LOG_STEPS, LOGS, SCALES } from "./elementary-tables";

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const TOP = topWord();
const INVERSE_STEPS = 1 / LOG_STEPS;
const THIRD = 1 / 3;
const FIFTH = 1 / 5;
const SIXTH = 1 / 6;
const SEVENTH = 1 / 7;
/** The range in which one power of two brings a number to 1 and more. */
const LEAST = 2 ** -1000;
const MOST = 2 ** 1000;

/**
 * The natural logarithm, the same bits in every JavaScript engine: Math.log leaves its last bit to each of them, and Node and
 * Chromium differ there in one of forty numbers.
 *
 * Formula: x = 2^k m, c = 1 + i/128 nearest to m, r = (m - c) / c: ln x = k ln2 + ln c + r - r^2/2 + ... + r^7/7, |r| <= 1/256; from
 * m = 1.41 on with k + 1 and c / 2, so that nothing cancels where x is nearly 1.
 * @param x >= 0, no unit
 * @returns ln x, to within one unit in the last place; -Infinity for 0, NaN below 0 and for NaN
 * Source: Tang, ACM TOMS 16 (1990) 378-400.
 * @example ln(1) // 0
 */
export function ln(x: number): number {
  if (!(x >= LEAST && x <= MOST)) return ofTheEnds(x, ln);
  double[0] = x;
  const exponent = (words[TOP]! >>> 20) - 1023;
  const m = x * SCALES[-exponent - LEAST_EXPONENT]!;
  const i = (m * LOG_STEPS + 0.5 - LOG_STEPS) | 0;
  const k = i < LOG_HALVED ? exponent : exponent + 1;
  const r = (m - 1 - i * INVERSE_STEPS) * LOGS[3 * i + 2]!;
  const square = r * r;
  const rest = square * (0.5 - r * THIRD + square * (0.25 - r * FIFTH + square * (SIXTH - r * SEVENTH)));
  return k * LN2_HIGH + LOGS[3 * i]! + (r + (k * LN2_LOW + LOGS[3 * i + 1]! - rest));
}

/**
 * ln(1 + x), the same bits in every JavaScript engine and without loss where x is small.
 *
 * Formula: with u = 1 + x as a double: ln u + (1 + x - u) / u.
 * @param x >= -1, no unit
 * @returns to within two units in the last place; -Infinity for -1, NaN below
 * Source: Kahan's correction, as in Higham, Accuracy and Stability of Numerical Algorithms (SIAM 2002), 1.14.1.
 * @example log1p(0) // 0
 */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  if (!(u > 0 && u < Number.POSITIVE_INFINITY)) return ln(u);
  const lost = x < 1 ? x - (u - 1) : 1 - (u - x);
  return ln(u) + lost / u;
}

/**
 * The logarithm to base 2, the same bits in every JavaScript engine.
 *
 * Formula: k + ln(m) / ln2 with x = 2^k m, m from 0.7 to 1.42: whole numbers for powers of two.
 * @param x >= 0, no unit
 * @returns to within two units in the last place; -Infinity for 0, NaN below 0 and for NaN
 * Source: as log.
 * @example log2(8) // 3
 */
export function log2(x: number): number {
  if (!(x >= LEAST && x <= MOST)) return ofTheEnds(x, log2);
  double[0] = x;
  const exponent = (words[TOP]! >>> 20) - 1023;
  const m = x * SCALES[-exponent - LEAST_EXPONENT]!;
  return m < Math.SQRT2 ? exponent + ln(m) * Math.LOG2E : exponent + 1 + ln(m / 2) * Math.LOG2E;
}

/** What lies outside the range in which a power of two brings a number to 1 and more, brought into it in two steps. */
function ofTheEnds(x: number, logarithm: (x: number) => number): number {
  if (x > 0 && x < LEAST) return logarithm(x * 2 ** 64) - logarithm(2 ** 64);
  if (x > MOST && x < Number.POSITIVE_INFINITY) return logarithm(x * 2 ** -64) + logarithm(2 ** 64);
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}

/** Where the sign and the exponent of a double lie in memory. */
function topWord(): 0 | 1 {
  double[0] = 1;
  return words[0] === 0 ? 1 : 0;
}
