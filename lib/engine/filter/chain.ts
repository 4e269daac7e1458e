import type { LikelihoodRows } from "../evidence/likelihood-rows";
import type { SilenceRegime } from "../evidence/silence-timeline";

/**
 * How a chain moves what is known about the scenario, in the encoding that suits it: probabilities where memory keeps every
 * scenario alive (half-life), natural logs where a scenario may fall without end and come back (any generator).
 *
 * A state is a row vector over scenarios that sums to 1; a column is a likelihood over scenarios, scaled to maximum 1.
 * Each move changes its vector in place and returns the natural log of the scale it took out; -Infinity: nothing is left.
 */
export interface Chain {
  readonly size: number;
  /** The prior, encoded. */
  start(): Float64Array;
  /** state <- state exp((Q - diag Lambda) days), scaled. */
  predict(state: Float64Array, regime: SilenceRegime, days: number): number;
  /** state <- state o factor, scaled; the state is unchanged when nothing is left. */
  update(state: Float64Array, rows: LikelihoodRows, row: number): number;
  /** A column of ones, or of a single one at a scenario. */
  column(only?: number): Float64Array;
  /** column <- exp((Q - diag Lambda) days) column, scaled. */
  pullBack(column: Float64Array, regime: SilenceRegime, days: number): number;
  /** column <- factor o column, scaled. */
  weigh(column: Float64Array, rows: LikelihoodRows, row: number): number;
  /** ln sum_s state_s column_s. */
  inner(state: Float64Array, column: Float64Array): number;
  /** state o column as probabilities. */
  joint(state: Float64Array, column: Float64Array): number[];
  /** The state as probabilities that sum to 1. */
  credence(state: Float64Array): number[];
}
