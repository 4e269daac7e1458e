import { DomainError } from "@/lib/domain/errors";
import type { CategoricalModel, IndicatorModel, Model, RateModel } from "./model";
import { refuse } from "./refuse";

/**
 * The indicator of a model by its id.
 *
 * Formula: none.
 * @param model a validated model
 * @param id of the indicator
 * @returns the indicator
 * @throws DomainError `unknown-indicator` when the model has none of that id
 * Source: house rule on error codes.
 * @example findIndicator(model, "alerts").kind // "rate"
 */
export function findIndicator(model: Model, id: string): IndicatorModel {
  const indicator = model.indicators.get(id);
  if (indicator === undefined)
    throw new DomainError("unknown-indicator", `There is no indicator "${id}" in this model`);
  return indicator;
}

/**
 * The categorical indicator of a model by its id.
 *
 * Formula: none.
 * @param model a validated model
 * @param id of the indicator
 * @returns the indicator
 * @throws DomainError `unknown-indicator` when there is none, `invalid-input` when it counts events
 * Source: house rule on error codes.
 * @example findCategorical(model, "tone").baseline // the chance of each level under the prior
 */
export function findCategorical(model: Model, id: string): CategoricalModel {
  const indicator = findIndicator(model, id);
  if (indicator.kind !== "categorical")
    return refuse("invalid-input", "indicator", `have levels, "${id}" counts events`);
  return indicator;
}

/**
 * The rate indicator of a model by its id.
 *
 * Formula: none.
 * @param model a validated model
 * @param id of the indicator
 * @returns the indicator
 * @throws DomainError `unknown-indicator` when there is none, `invalid-input` when it has levels
 * Source: house rule on error codes.
 * @example findRate(model, "alerts").ratePerDay // events per day in each scenario
 */
export function findRate(model: Model, id: string): RateModel {
  const indicator = findIndicator(model, id);
  if (indicator.kind !== "rate") return refuse("invalid-input", "indicator", `count events, "${id}" has levels`);
  return indicator;
}
