import { simplexError } from "../math/simplex-error";
import { type ModelRemark, remark } from "./check-model-remark";
import { SUM_TOLERANCE } from "./sum-tolerance";

/**
 * What there is to say about the scenarios and their priors.
 *
 * Formula: |sum pi - 1| <= 1e-9, every pi in [0, 1]; pi = 0 and pi = 1 are legal and worth a remark.
 * @param scenarios of a scoring input
 * @returns remarks in the order of the scenarios; nothing about single priors when together they are invalid
 * Source: method 1; Cromwell's rule, Lindley, Making Decisions (Wiley 1985), 6.7.
 * @example checkPriors([{ id: "a", prior: 1 }, { id: "b", prior: 0 }]).map(({ code }) => code) // ["prior-one", "prior-zero"]
 */
export function checkPriors(scenarios: readonly { readonly id: string; readonly prior: number }[]): ModelRemark[] {
  const ids = scenarios.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
  const remarks = Array.from(repeated, (scenario) => remark("scenario-repeated", { scenario }));
  if (!(simplexError(scenarios.map(({ prior }) => prior)) <= SUM_TOLERANCE))
    return [...remarks, remark("priors-invalid")];
  for (const { id, prior } of scenarios) {
    if (prior === 0) remarks.push(remark("prior-zero", { scenario: id }));
    if (prior === 1 && scenarios.length > 1) remarks.push(remark("prior-one", { scenario: id }));
  }
  return remarks;
}
