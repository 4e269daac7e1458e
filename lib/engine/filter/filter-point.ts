/** Where the filter stands: a state up to a factor, and the log evidence kept beside it. */
export interface FilterPoint {
  /** Encoded state: K entries, and room behind them in a walk. */
  readonly state: Float64Array;
  /** What the entries of the state sum to; 1 where the chain keeps its states scaled. */
  readonly mass: number;
  /** The log evidence beside ln mass, as the two parts of a compensated sum. */
  readonly log: number;
  readonly carry: number;
}
