import { CompensatedSum } from "../math/compensated-sum";
import { ln } from "../math/logarithm";
import type { Model } from "../model/model";
import { type Parameters, parametersOf } from "./parameters";
import { kappaFor, type Sureness } from "./sureness";

/**
 * How well tables agree with the given ones, as a log density up to a constant: largest at the given tables.
 *
 * Formula: sum kappa theta0 ln theta + sum (kappa ln lambda - kappa lambda / lambda0), terms with theta0 = 0 or lambda0 = 0 left
 * out: Dirichlet(1 + kappa theta0) rows, Gamma(1 + kappa, rate kappa / lambda0) rates. Tables of kappa Infinity add nothing.
 * @param model the given one
 * @param parameters tables of the same shape
 * @param sureness kappa of the assessment and of single indicators
 * @returns nats, finite for positive tables; larger: nearer to the given ones
 * Source: method 8.
 * @example logPrior(model, parametersOf(model), { kappa: 8 })
 */
export function logPrior(model: Model, parameters: Parameters, sureness: Sureness): number {
  const sum = new CompensatedSum();
  for (const [id, given] of parametersOf(model)) {
    const kappa = kappaFor(sureness, id);
    const table = parameters.get(id) ?? given;
    const isRate = model.indicators.get(id)?.kind === "rate";
    if (kappa === Number.POSITIVE_INFINITY) continue;
    for (let cell = 0; cell < given.length; cell++) {
      const before = given[cell]!;
      if (before === 0) continue;
      const now = table[cell]!;
      sum.add(isRate ? kappa * ln(now) - (kappa * now) / before : kappa * before * ln(now));
    }
  }
  return sum.value;
}
