import { exp } from "../math/exponential";
import { ln } from "../math/logarithm";
import type { CategoricalModel } from "../model/model";
import { type LevelReport, reportLogLikelihood } from "./report-log-likelihood";

/**
 * How well each scenario explains all reports of one finding of an indicator with levels.
 *
 * Formula: ln factor(s) = c ln sum_l theta[s][l] m[l]; 0 for every s when c = 0.
 * @param indicator with theta over K scenarios and L levels, and its weight c in [0, 1]
 * @param reports independent ones, at least one
 * @returns K natural logs, each <= 0; -Infinity: the scenario cannot have produced this; larger speaks more for the scenario
 * Source: method 1; weight as in Bissiri, Holmes, Walker, JRSS B 78 (2016) 1103-1130.
 * @example levelLogLikelihood(indicator, [{ level: 0, reliability: 0 }]) // the same entry for every scenario: it moves nothing
 */
export function levelLogLikelihood(indicator: CategoricalModel, reports: readonly LevelReport[]): Float64Array {
  const width = indicator.baseline.length;
  const size = indicator.likelihood.length / width;
  const result = new Float64Array(size);
  if (indicator.weight === 0) return result;
  const logs = reportLogLikelihood(indicator, reports);
  const top = Math.max(...logs);
  if (top === Number.NEGATIVE_INFINITY) return result.fill(top);
  for (let s = 0; s < size; s++) {
    let sum = 0;
    for (let l = 0; l < width; l++) sum += indicator.likelihood[s * width + l]! * exp(logs[l]! - top);
    result[s] = indicator.weight * (ln(sum) + top);
  }
  return result;
}
