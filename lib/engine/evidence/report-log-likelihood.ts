import { ln } from "../math/logarithm";
import type { CategoricalModel } from "../model/model";

/** A report with its level as an index. */
export interface LevelReport {
  readonly level: number;
  readonly reliability: number;
}

/**
 * How well each hidden level explains all reports of one finding.
 *
 * Formula: ln m[l] = sum_i ln(w_i [r_i = l] + (1 - w_i) u_{r_i}): with chance w a report shows the truth, else a draw from u.
 * @param indicator with its baseline u over L levels
 * @param reports independent ones, any number; hundreds do not underflow because the sum is of logs
 * @returns L natural logs, each in [-Infinity, 0]; -Infinity: the level is excluded
 * Source: method 1; the uniform-contamination report model of Dawid, Skene, Appl. Statist. 28 (1979) 20-28, with one error law.
 * @example reportLogLikelihood(indicator, [{ level: 0, reliability: 1 }]) // [0, -Infinity, -Infinity]
 */
export function reportLogLikelihood(indicator: CategoricalModel, reports: readonly LevelReport[]): Float64Array {
  const logs = new Float64Array(indicator.baseline.length);
  for (const { level, reliability } of reports) {
    const chance = (1 - reliability) * indicator.baseline[level]!;
    const off = ln(chance);
    const on = ln(reliability + chance);
    for (let l = 0; l < logs.length; l++) logs[l] = logs[l]! + (l === level ? on : off);
  }
  return logs;
}
