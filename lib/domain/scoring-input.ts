/**
 * What the engine is given: a model and its evidence as numbers. Times are days since the start of the assessment,
 * vectors over scenarios follow the order of `scenarios`, matrices are [scenario][level].
 */
export interface ScoringInput {
  readonly scenarios: readonly { readonly id: string; readonly prior: number }[];
  readonly dynamics: Dynamics;
  readonly indicators: readonly ScoringIndicator[];
  readonly findings: readonly ScoringFinding[];
  /** Evidence after it is ignored, evidence at it counts. */
  readonly asOf: number;
}

/** How the hidden scenario changes: back towards the prior with a half-life, or by any generator (rates per day). */
export type Dynamics =
  | { readonly kind: "half-life"; readonly halfLifeDays: number }
  | { readonly kind: "generator"; readonly generator: readonly (readonly number[])[] };

export interface CategoricalIndicator {
  readonly id: string;
  readonly kind: "categorical";
  readonly levels: readonly string[];
  readonly likelihood: readonly (readonly number[])[];
  readonly weight: number;
}

export interface RateIndicator {
  readonly id: string;
  readonly kind: "rate";
  readonly ratePerDay: readonly number[];
  /** Closed window; `to` is Infinity while the watch goes on. */
  readonly monitored: { readonly from: number; readonly to: number };
  readonly weight: number;
}

export type ScoringIndicator = CategoricalIndicator | RateIndicator;

export interface ScoringFinding {
  readonly id: string;
  readonly indicator: string;
  readonly at: number;
  readonly reports: readonly ScoringReport[];
}

/**
 * One report. Reports of one finding that share an `origin` and a reading are one report that was repeated: only the most
 * reliable of them counts. Without an origin a report stands for itself.
 */
export type ScoringReport = (
  | { readonly level: string; readonly event?: undefined }
  | { readonly event: true; readonly level?: undefined }
) & { readonly reliability: number; readonly origin?: string | undefined };
