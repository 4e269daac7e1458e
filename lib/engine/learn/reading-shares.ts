import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { independentReports } from "../evidence/independent-reports";
import { type LevelReport, reportLogLikelihood } from "../evidence/report-log-likelihood";
import type { CategoricalModel, IndicatorModel, RateModel } from "../model/model";

/**
 * What a finding counts for in each cell of its indicator's table, were each scenario the true one.
 *
 * Formula: levels: c theta[s][l] m[l] / L(s), the chance that l was what happened; events: c w lambda[s] / (w lambda[s] + (1 - w) noise),
 * the chance that there was an event at all. 0 where the scenario cannot have produced the finding.
 * @param indicator of the finding, with its tables
 * @param finding checked by collectEvidence
 * @returns flat [scenario][level], or K entries for events; each in [0, c], a scenario's levels sum to c
 * Source: method 8, E step.
 * @example readingShares(tone, finding) // mostly on the level that was reported
 */
export function readingShares(indicator: IndicatorModel, finding: ScoringFinding): Float64Array {
  const reports = independentReports(finding.reports);
  if (indicator.kind === "rate") {
    return eventShares(
      indicator,
      reports.map(({ reliability }) => reliability),
    );
  }
  const readings = reports.map(({ level, reliability }) => ({
    level: indicator.levels.get(level ?? "") ?? 0,
    reliability,
  }));
  return levelShares(indicator, readings);
}

function levelShares(indicator: CategoricalModel, reports: readonly LevelReport[]): Float64Array {
  const { likelihood, weight } = indicator;
  const width = indicator.baseline.length;
  const logs = reportLogLikelihood(indicator, reports);
  const top = Math.max(...logs);
  const shares = new Float64Array(likelihood.length);
  if (top === Number.NEGATIVE_INFINITY) return shares;
  for (let row = 0; row < likelihood.length; row += width) {
    let sum = 0;
    for (let l = 0; l < width; l++) {
      const mass = likelihood[row + l]! * Math.exp(logs[l]! - top);
      shares[row + l] = mass;
      sum += mass;
    }
    if (sum > 0) for (let l = 0; l < width; l++) shares[row + l] = (weight * shares[row + l]!) / sum;
  }
  return shares;
}

function eventShares(indicator: RateModel, reliabilities: readonly number[]): Float64Array {
  let doubt = 1;
  for (const reliability of reliabilities) doubt *= 1 - reliability;
  return indicator.ratePerDay.map((rate) => {
    const real = (1 - doubt) * rate;
    return real === 0 ? 0 : (indicator.weight * real) / (real + doubt * indicator.noise);
  });
}
