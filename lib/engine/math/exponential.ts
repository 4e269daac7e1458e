import { LEAST_EXPONENT, LN2_HIGH, LN2_LOW, POWER_STEPS, POWERS, SCALES } from "./elementary-tables";

const PER_UNIT = POWER_STEPS / Math.LN2;
/** ln 2 / 64 in two parts, the first so short that multiples of it are exact. */
const WIDTH_HIGH = Math.fround(LN2_HIGH / POWER_STEPS);
const WIDTH_LOW = LN2_HIGH / POWER_STEPS - WIDTH_HIGH + LN2_LOW / POWER_STEPS;
const SIXTH = 1 / 6;
const TWENTY_FOURTH = 1 / 24;
const HUNDRED_AND_TWENTIETH = 1 / 120;
const LAST = 1 / 720;
/** Beyond these exp is Infinity, or 0. */
const MOST = 709.782712893384;
const LEAST = -745.1332191019412;

/**
 * The exponential function, the same bits in every JavaScript engine: Math.exp leaves its last bit to each of them, and Node and
 * Chromium differ there in one of fifteen numbers.
 *
 * Formula: exp(x) = 2^k 2^{j/64} (1 + q), q = exp(r) - 1 by six terms of its series, r = x - (64 k + j) ln2 / 64, |r| <= ln2 / 128.
 * @param x any number, no unit
 * @returns exp(x), from 0 to Infinity, to within 0.55 units in the last place; NaN for NaN
 * Source: table and remainder as in Tang, ACM TOMS 15 (1989) 144-157.
 * @example exp(0) // 1
 */
export function exp(x: number): number {
  if (!(x >= LEAST && x <= MOST)) return x > MOST ? Number.POSITIVE_INFINITY : x < LEAST ? 0 : Number.NaN;
  const n = nearest(x);
  const j = 2 * (n & (POWER_STEPS - 1));
  const power = POWERS[j]!;
  const y = power + (POWERS[j + 1]! + power * expRest(x, n));
  const k = n >> 6;
  return k >= LEAST_EXPONENT && k <= 1023 ? y * SCALES[k - LEAST_EXPONENT]! : farScaled(y, k);
}

/**
 * exp(x) - 1, the same bits in every JavaScript engine and without cancellation where x is small.
 *
 * Formula: (2^{n/64} - 1) + 2^{n/64} q, as exp.
 * @param x any number, no unit
 * @returns from -1 to Infinity, to within two units in the last place; NaN for NaN
 * Source: Tang, ACM TOMS 18 (1992) 211-222.
 * @example expm1(0) // 0
 */
export function expm1(x: number): number {
  if (!(x >= -40 && x <= 700)) return x < -40 ? -1 : exp(x) - 1;
  const n = nearest(x);
  const q = expRest(x, n);
  if (n === 0) return q;
  const scale = SCALES[(n >> 6) - LEAST_EXPONENT]!;
  const j = 2 * (n & (POWER_STEPS - 1));
  const power = POWERS[j]! * scale;
  return power - 1 + (POWERS[j + 1]! * scale + power * q);
}

/**
 * A power of two whose exponent is a whole number of 64ths.
 *
 * Formula: 2^{n/64}.
 * @param n a whole number from -65408 to 65471
 * @returns the nearest double
 * Source: as exp.
 * @example powerOfTwo(-64) // 0.5
 */
export function powerOfTwo(n: number): number {
  return POWERS[2 * (n & (POWER_STEPS - 1))]! * SCALES[(n >> 6) - LEAST_EXPONENT]!;
}

/** The step of the table nearest to x. */
function nearest(x: number): number {
  return (x * PER_UNIT + (x < 0 ? -0.5 : 0.5)) | 0;
}

/** exp(r) - 1 of what the step leaves over. */
function expRest(x: number, n: number): number {
  const r = x - n * WIDTH_HIGH - n * WIDTH_LOW;
  const square = r * r;
  return r + square * (0.5 + r * SIXTH + square * (r * HUNDRED_AND_TWENTIETH + TWENTY_FOURTH + square * LAST));
}

function farScaled(y: number, k: number): number {
  if (k > 1023) return y * SCALES[2045]! * 2;
  // Two steps, the first of them exact: a subnormal number is rounded once.
  return y * SCALES[k + 64 - LEAST_EXPONENT]! * 2 ** -64;
}
