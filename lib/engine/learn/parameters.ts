import type { IndicatorModel, Model } from "../model/model";

/** The tables that can be learned, by indicator id: theta flat [scenario][level], or lambda a scenario, events per day. */
export type Parameters = ReadonlyMap<string, Float64Array>;

/**
 * The tables of a model.
 *
 * Formula: theta or lambda of every indicator.
 * @param model a validated model
 * @returns the model's own arrays, by indicator id
 * Source: method 8.
 * @example parametersOf(model).get("alerts") // events per day in each scenario
 */
export function parametersOf(model: Model): Parameters {
  return new Map(Array.from(model.indicators, ([id, indicator]) => [id, tableOf(indicator)]));
}

/**
 * A model with other tables, and what unreliable reports show left as it was, so that learning cannot make its goal fall.
 *
 * Formula: theta and lambda replaced; u and noise of the model kept.
 * @param model a validated model
 * @param parameters one table an indicator, of the same shape
 * @returns a new model
 * Source: method 8.
 * @example withParameters(model, parametersOf(model)) // the same numbers
 */
export function withParameters(model: Model, parameters: Parameters): Model {
  const indicators = new Map<string, IndicatorModel>();
  for (const [id, indicator] of model.indicators) {
    const table = parameters.get(id) ?? tableOf(indicator);
    indicators.set(
      id,
      indicator.kind === "rate" ? { ...indicator, ratePerDay: table } : { ...indicator, likelihood: table },
    );
  }
  return { ...model, indicators };
}

function tableOf(indicator: IndicatorModel): Float64Array {
  return indicator.kind === "rate" ? indicator.ratePerDay : indicator.likelihood;
}
