import type { Band, BandRows } from "./band-rows";

/** The range in which the scores themselves may lie some days after the as-of day. */
export interface FanRow {
  readonly days: number;
  /** In 8 of 10 drawn futures, by scenario. */
  readonly ranges: readonly Band[];
}

/** What the reader's own browser has worked out and draws into the chart. */
export interface ChartOverlay {
  readonly bands: BandRows | null;
  readonly fan: readonly FanRow[] | null;
}

export const noOverlay: ChartOverlay = { bands: null, fan: null };

/** One place of a drawing where the time axis runs: the crosshair moves through all of them. */
export interface ChartFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The scenarios whose points the crosshair marks there. */
  readonly scenarios: readonly number[];
  readonly yOf: (probability: number) => number;
}

/** A drawing before it is put into its svg element. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
  readonly frames: readonly ChartFrame[];
}
