import { ln } from "../math/logarithm";
import type { RateModel } from "../model/model";

/**
 * How well each scenario explains one event of a rate indicator.
 *
 * Formula: ln factor(s) = c ln(w lambda[s] + (1 - w) noise), w = 1 - prod_i (1 - w_i) over the reports; 0 for every s when c = 0.
 * @param indicator with lambda (events per day), noise and weight c in [0, 1]
 * @param reliabilities w_i in [0, 1] of the independent reports, at least one
 * @returns K natural logs of densities per day, so they can be positive; -Infinity: impossible; larger speaks more for the scenario
 * Source: method 1; Snyder, IEEE Trans. Inf. Theory 18 (1972) 91-102 for the event factor.
 * @example eventLogLikelihood(alerts, [1]) // ln lambda[s]
 */
export function eventLogLikelihood(indicator: RateModel, reliabilities: readonly number[]): Float64Array {
  const { ratePerDay, noise, weight } = indicator;
  if (weight === 0) return new Float64Array(ratePerDay.length);
  let doubt = 1;
  for (const reliability of reliabilities) doubt *= 1 - reliability;
  return ratePerDay.map((rate) => weight * ln((1 - doubt) * rate + doubt * noise));
}
