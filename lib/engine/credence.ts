/** Probabilities over the scenarios, in the order of the assessment; sums to 1. */
export type Credence = readonly number[];

/** The filtered credence at `t` days and the natural log of the probability (density) of all evidence up to then. */
export interface FilteredPoint {
  readonly t: number;
  readonly p: Credence;
  readonly logEvidence: number;
}
