/** A validated model as numbers; vectors have K entries, one a scenario, matrices are flat and row-major. */
export interface Model {
  readonly scenarioIds: readonly string[];
  readonly size: number;
  readonly prior: Float64Array;
  readonly dynamics: ModelDynamics;
  /** Q, per day. */
  readonly generator: Float64Array;
  readonly indicators: ReadonlyMap<string, IndicatorModel>;
}

export type ModelDynamics =
  | { readonly kind: "half-life"; readonly halfLifeDays: number }
  | { readonly kind: "generator" };

export type IndicatorModel = CategoricalModel | RateModel;

export interface CategoricalModel {
  readonly kind: "categorical";
  readonly id: string;
  readonly weight: number;
  readonly levels: ReadonlyMap<string, number>;
  /** theta, [scenario][level]. */
  readonly likelihood: Float64Array;
  /** u, what an unreliable report shows: the level's chance under the prior. */
  readonly baseline: Float64Array;
}

export interface RateModel {
  readonly kind: "rate";
  readonly id: string;
  readonly weight: number;
  /** lambda, events per day in each scenario. */
  readonly ratePerDay: Float64Array;
  /** Events per day under the prior: what an unreliable event is drawn from. */
  readonly noise: number;
  readonly from: number;
  readonly to: number;
}
