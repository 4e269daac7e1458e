import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { independentReports } from "../evidence/independent-reports";
import { reportLogLikelihood } from "../evidence/report-log-likelihood";
import { exp } from "../math/exponential";
import { ln } from "../math/logarithm";
import type { IndicatorModel } from "../model/model";

/** What the reports of a finding say, whatever the table is: u and noise do not change while tables are learned. */
export interface Reading {
  /** m[l] over its largest entry, one a level; one entry that is not used for an event. */
  readonly chances: Float64Array;
  /** ln of that largest entry; -Infinity when no level allows the reports. */
  readonly top: number;
  /** Chance that a reported event did not happen. */
  readonly doubt: number;
}

/**
 * What the reports of a finding say of the levels, or of whether there was an event.
 *
 * Formula: m[l] as reportLogLikelihood; doubt = prod (1 - w_i).
 * @param indicator of the finding; its u is read, its theta is not
 * @param finding checked by collectEvidence
 * @returns numbers that hold for every table with the same u
 * Source: method 1, 8.
 * @example readingOf(tone, finding).chances // largest 1
 */
export function readingOf(indicator: IndicatorModel, finding: ScoringFinding): Reading {
  const reports = independentReports(finding.reports);
  const doubt = reports.reduce((product, { reliability }) => product * (1 - reliability), 1);
  if (indicator.kind === "rate") return { chances: Float64Array.of(1), top: 0, doubt };
  const logs = reportLogLikelihood(
    indicator,
    reports.map(({ level, reliability }) => ({ level: indicator.levels.get(level ?? "") ?? 0, reliability })),
  );
  const top = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const chances = top === Number.NEGATIVE_INFINITY ? logs.fill(0) : logs.map((log) => exp(log - top));
  return { chances, top, doubt };
}

/**
 * How well each scenario explains a reading: the row of a likelihood table.
 *
 * Formula: as levelLogLikelihood and eventLogLikelihood: c ln sum_l theta[s][l] m[l], or c ln(w lambda[s] + (1 - w) noise).
 * @param indicator with its tables
 * @param reading from readingOf of an indicator with the same u
 * @returns K natural logs; -Infinity: impossible; all 0 when c = 0
 * Source: method 1.
 * @example readingLogs(tone, readingOf(tone, finding)) // larger speaks more for the scenario
 */
export function readingLogs(indicator: IndicatorModel, { chances, top, doubt }: Reading): Float64Array {
  const { weight } = indicator;
  if (indicator.kind === "rate") {
    const { ratePerDay, noise } = indicator;
    if (weight === 0) return new Float64Array(ratePerDay.length);
    return ratePerDay.map((rate) => weight * ln((1 - doubt) * rate + doubt * noise));
  }
  const width = chances.length;
  const { likelihood } = indicator;
  const logs = new Float64Array(likelihood.length / width);
  if (weight === 0) return logs;
  for (let s = 0; s < logs.length; s++) {
    let sum = 0;
    for (let l = 0; l < width; l++) sum += likelihood[s * width + l]! * chances[l]!;
    logs[s] = sum === 0 ? Number.NEGATIVE_INFINITY : weight * (ln(sum) + top);
  }
  return logs;
}

/**
 * What a finding counts for in each cell of its indicator's table, were each scenario the true one.
 *
 * Formula: levels: c theta[s][l] m[l] / L(s), the chance that l was what happened; events: c w lambda[s] / (w lambda[s] + (1 - w) noise),
 * the chance that there was an event at all. 0 where the scenario cannot have produced the finding.
 * @param indicator of the finding, with its tables
 * @param reading from readingOf of an indicator with the same u
 * @returns flat [scenario][level], or K entries for events; each in [0, c], a scenario's levels sum to c
 * Source: method 8, E step.
 * @example readingShares(tone, readingOf(tone, finding)) // mostly on the level that was reported
 */
export function readingShares(indicator: IndicatorModel, { chances, doubt }: Reading): Float64Array {
  const { weight } = indicator;
  if (indicator.kind === "rate") {
    return indicator.ratePerDay.map((rate) => {
      const real = (1 - doubt) * rate;
      return real === 0 ? 0 : (weight * real) / (real + doubt * indicator.noise);
    });
  }
  const { likelihood } = indicator;
  const width = chances.length;
  const shares = new Float64Array(likelihood.length);
  for (let row = 0; row < likelihood.length; row += width) {
    let sum = 0;
    for (let l = 0; l < width; l++) {
      const mass = likelihood[row + l]! * chances[l]!;
      shares[row + l] = mass;
      sum += mass;
    }
    if (sum > 0) for (let l = 0; l < width; l++) shares[row + l] = (weight * shares[row + l]!) / sum;
  }
  return shares;
}
