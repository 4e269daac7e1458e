import type { LevelReport } from "../evidence/report-log-likelihood";
import { exp } from "../math/exponential";
import { ln } from "../math/logarithm";
import type { CategoricalModel, RateModel } from "../model/model";

/** How ln factor(s) of a finding answers to the numbers of its indicator; a scenario that it excludes has 0 in both. */
export interface FactorSlopes {
  /** By the number of scenario s itself: [scenario][level], or [scenario] for an event. */
  readonly own: Float64Array;
  /** By what an unreliable report shows: by u of each level, or by the noise; the same shape. */
  readonly shown: Float64Array;
  /** The numbers of 0 by which the finding excludes a scenario, the same shape: away from 0 there is no slope in logs. */
  readonly excludes: readonly boolean[];
}

/**
 * How the likelihood of a finding answers to each cell of its table.
 *
 * Formula: own[s][l] = c m[l] / L(s); shown[s][l] = c sum_l' theta[s][l'] (d m[l'] / d u_l) / L(s), where d m[l'] / d u_l is the sum over
 * the reports i of l of (1 - w_i) times the product of the other reports' chances: a product without i, never a division.
 * @param indicator with theta, u and weight c
 * @param reports independent ones, at least one
 * @returns slopes of ln factor, >= 0, per unit of probability; all 0 when c = 0
 * Source: method 1, differentiated.
 * @example levelSlopes(indicator, [{ level: 0, reliability: 1 }]).own // c / theta[s][0] in the first column, else 0
 */
export function levelSlopes(indicator: CategoricalModel, reports: readonly LevelReport[]): FactorSlopes {
  const { likelihood, baseline, weight } = indicator;
  const width = baseline.length;
  const size = likelihood.length / width;
  const own = new Float64Array(likelihood.length);
  const shown = new Float64Array(likelihood.length);
  const excludes: boolean[] = new Array(likelihood.length).fill(false);
  if (weight === 0) return { own, shown, excludes };
  const { chances, byBaseline } = reportSlopes(baseline, reports);
  for (let s = 0; s < size; s++) {
    let factor = 0;
    for (let l = 0; l < width; l++) factor += likelihood[s * width + l]! * chances[l]!;
    if (factor === 0) {
      for (let l = 0; l < width; l++) excludes[s * width + l] = chances[l]! > 0;
      continue;
    }
    for (let l = 0; l < width; l++) {
      own[s * width + l] = (weight * chances[l]!) / factor;
      let through = 0;
      for (let hidden = 0; hidden < width; hidden++)
        through += likelihood[s * width + hidden]! * byBaseline[hidden * width + l]!;
      shown[s * width + l] = (weight * through) / factor;
    }
  }
  return { own, shown, excludes };
}

/**
 * How the likelihood of an event answers to each rate.
 *
 * Formula: own[s] = c w / r_s, shown[s] = c (1 - w) / r_s, r_s = w lambda[s] + (1 - w) noise, 1 - w = prod_i (1 - w_i).
 * @param indicator with lambda, noise and weight c
 * @param reliabilities w_i of the independent reports, at least one
 * @returns slopes of ln factor, >= 0, per event a day; all 0 when c = 0
 * Source: method 1, differentiated.
 * @example eventSlopes(alerts, [1]).own // c / lambda[s]
 */
export function eventSlopes(indicator: RateModel, reliabilities: readonly number[]): FactorSlopes {
  const { ratePerDay, noise, weight } = indicator;
  let doubt = 1;
  for (const reliability of reliabilities) doubt *= 1 - reliability;
  const rates = ratePerDay.map((rate) => (1 - doubt) * rate + doubt * noise);
  const over = (share: number) => rates.map((rate) => (rate === 0 ? 0 : (weight * share) / rate));
  return {
    own: over(1 - doubt),
    shown: over(doubt),
    excludes: Array.from(rates, (rate) => weight > 0 && rate === 0),
  };
}

/** m[l] and d m[l] / d u_r, [hidden level][reported level], both over the largest m. */
function reportSlopes(baseline: Float64Array, reports: readonly LevelReport[]) {
  const width = baseline.length;
  const logOf = ({ level, reliability }: LevelReport, hidden: number) =>
    ln((1 - reliability) * baseline[level]! + (level === hidden ? reliability : 0));
  const totals = Float64Array.from({ length: width }, (_, hidden) =>
    reports.reduce((sum, report) => sum + logOf(report, hidden), 0),
  );
  const top = totals.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const byBaseline = new Float64Array(width * width);
  for (let hidden = 0; hidden < width; hidden++) {
    const after = new Float64Array(reports.length + 1);
    for (let i = reports.length - 1; i >= 0; i--) after[i] = after[i + 1]! + logOf(reports[i]!, hidden);
    let before = 0;
    reports.forEach((report, i) => {
      const at = hidden * width + report.level;
      byBaseline[at] = byBaseline[at]! + (1 - report.reliability) * exp(before + after[i + 1]! - top);
      before += logOf(report, hidden);
    });
  }
  return { chances: totals.map((log) => exp(log - top)), byBaseline };
}
