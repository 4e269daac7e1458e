import { exp, expm1, powerOfTwo } from "./exponential";

/** Steps of the table in each halving. */
const STEPS = 64;
/** Beyond this exp(-x) is below 1e-27 and is left to Math.exp. */
const LARGEST = 64;
const SIZE = Math.ceil((LARGEST * STEPS) / Math.LN2) + 2;
const PER_UNIT = STEPS / Math.LN2;
/** ln 2 / 64 in two parts: multiples of the first are exact, and the second holds what the nearest double to ln 2 leaves out. */
const WIDTH_HIGH = Math.fround(Math.LN2 / STEPS);
const WIDTH_LOW = Math.LN2 / STEPS - WIDTH_HIGH + 2.3190468138462996e-17 / STEPS;
/** exp(-x) at the steps of the table, x = n ln 2 / 64. */
export const DECAY_KEPT = Float64Array.from({ length: SIZE }, (_, n) => powerOfTwo(-n));
/** 1 - exp(-x) at the same steps. */
export const DECAY_LOST = Float64Array.from({ length: SIZE }, (_, n) => -expm1((-n / STEPS) * Math.LN2));

/**
 * The step of the decay table nearest to a number.
 *
 * Formula: n = round(64 x / ln2).
 * @param x >= 0, no unit
 * @returns an index of DECAY_KEPT and DECAY_LOST; -1 beyond x = 64, where the table ends
 * Source: Tang, ACM TOMS 15 (1989) 144-157.
 * @example decayStep(0) // 0
 */
export function decayStep(x: number): number {
  return x < LARGEST ? (x * PER_UNIT + 0.5) | 0 : -1;
}

/**
 * What a decay adds to its step of the table: kept = DECAY_KEPT[n] + rest, lost = DECAY_LOST[n] - rest. So what is lost keeps its
 * digits when it is nearly nothing.
 *
 * Formula: rest = 2^{-n/64} (exp(r) - 1), r = n ln2 / 64 - x, |r| <= ln2 / 128, by six terms of the series.
 * @param x >= 0, no unit
 * @param n its step, not -1
 * @returns a small number of either sign; kept and lost are right to within two units in the last place
 * Source: as decayStep.
 * @example decayRest(0, 0) // 0
 */
export function decayRest(x: number, n: number): number {
  const r = n * WIDTH_HIGH - x + n * WIDTH_LOW;
  const q = r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))))));
  return DECAY_KEPT[n]! * q;
}

/**
 * What is left of 1 after a decay: a quick exponential of a number that is not positive.
 *
 * Formula: exp(-x).
 * @param x >= 0, no unit
 * @returns exp(-x) from 0 to 1, to within two units in the last place; falls as x rises, but for that rounding
 * Source: as decayStep.
 * @example decay(Math.LN2) // 0.5
 */
export function decay(x: number): number {
  const n = decayStep(x);
  return n < 0 ? exp(-x) : DECAY_KEPT[n]! + decayRest(x, n);
}

/**
 * What is lost of 1 in a decay.
 *
 * Formula: 1 - exp(-x).
 * @param x >= 0, no unit
 * @returns from 0 to 1, to within two units in the last place however small x is; rises with x, but for that rounding
 * Source: as decayStep.
 * @example decayed(Math.LN2) // 0.5
 */
export function decayed(x: number): number {
  const n = decayStep(x);
  return n < 0 ? -expm1(-x) : DECAY_LOST[n]! - decayRest(x, n);
}
