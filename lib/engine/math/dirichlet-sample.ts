import { exp } from "./exponential";
import { gammaLogSample, gammaSample } from "./gamma-log-sample";
import type { SeededStream } from "./seeded-stream";

/** A positive chance stays positive: an exact 0 would make evidence impossible that the model allows. */
const LEAST = 2.2250738585072014e-308;

/**
 * A draw of a row of chances around a given row.
 *
 * Formula: x ~ Dirichlet(kappa row): gammas of shape kappa row_l, divided by their sum; zeros stay zero.
 * @param stream random numbers; it is moved on
 * @param rows flat table that holds the row
 * @param from where the row begins
 * @param kappa > 0: how sure the row is, in readings; Infinity leaves the row as it is
 * @param into receives the row, its length is that of the row; sums to 1
 * Source: Devroye, Non-Uniform Random Variate Generation (1986), XI.4.1; method 9.
 * @example dirichletSample(stream, Float64Array.of(0.2, 0.8), 0, 10, row) // row is around [0.2, 0.8]
 */
export function dirichletSample(
  stream: SeededStream,
  rows: Float64Array,
  from: number,
  kappa: number,
  into: Float64Array,
): void {
  const width = into.length;
  if (kappa === Number.POSITIVE_INFINITY) {
    for (let l = 0; l < width; l++) into[l] = rows[from + l]!;
    return;
  }
  if (!hasSmallShape(rows, from, kappa, width)) {
    for (let l = 0; l < width; l++) {
      const mean = rows[from + l]!;
      into[l] = mean === 0 ? 0 : gammaSample(stream, kappa * mean);
    }
  } else fillInLogs(stream, rows, from, kappa, into);
  let sum = 0;
  for (let l = 0; l < width; l++) sum += into[l]!;
  for (let l = 0; l < width; l++) {
    const share = into[l]! / sum;
    into[l] = rows[from + l]! > 0 && share < LEAST ? LEAST : share;
  }
}

function hasSmallShape(rows: Float64Array, from: number, kappa: number, width: number): boolean {
  for (let l = 0; l < width; l++) {
    const shape = kappa * rows[from + l]!;
    if (shape > 0 && shape < 1) return true;
  }
  return false;
}

/** Gammas of small shape underflow all together: only their ratios to the largest are kept. */
function fillInLogs(stream: SeededStream, rows: Float64Array, from: number, kappa: number, into: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let l = 0; l < into.length; l++) {
    const mean = rows[from + l]!;
    const log = mean === 0 ? Number.NEGATIVE_INFINITY : gammaLogSample(stream, kappa * mean);
    into[l] = log;
    if (log > top) top = log;
  }
  for (let l = 0; l < into.length; l++) into[l] = exp(into[l]! - top);
}
