import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { findIndicator } from "../model/find-indicator";
import { exposureWalk } from "./exposure-walk";
import type { Parameters } from "./parameters";
import { readingShares } from "./reading-shares";

/** What the record would count for in each cell, could the hidden scenario be seen: expectations given the record. */
export interface ExpectedCounts {
  /** n[s][l] readings, or x[s] events, by indicator id. */
  readonly counts: Parameters;
  /** X[s], days in each scenario while watched, times the weight, by id of a rate indicator. */
  readonly exposure: Parameters;
}

/** Receives what one finding counts for: gamma(s) times its reading shares, in the shape of the indicator's table. */
export type OnFinding = (finding: ScoringFinding, counts: Float64Array) => void;

/**
 * The expected counts of readings and events in each cell of the tables: the E step of learning.
 *
 * Formula: n[s][l] = sum_g gamma_g(s) readingShares_g[s][l]; X[s] = c E[days in s while watched].
 * @param assessment of the model with the tables of this round, u and noise as at the start
 * @param findings the same that the assessment was made of
 * @param onFinding optional: hears what each finding counts for
 * @returns counts (readings or events, no negative ones) and exposure (days); sum_s X[s] = c * watched days
 * Source: method 8; Baum, Petrie, Soules, Weiss, Ann. Math. Statist. 41 (1970) 164-171.
 * @example expectedCounts(assessment, input.findings).counts.get("tone")
 */
export function expectedCounts(
  assessment: Assessment,
  findings: readonly ScoringFinding[],
  onFinding?: OnFinding,
): ExpectedCounts {
  const { model, evidence, chain } = assessment;
  const presence = exposureWalk(assessment);
  const counts = new Map<string, Float64Array>();
  const exposure = new Map<string, Float64Array>();
  for (const [id, indicator] of model.indicators) {
    if (indicator.kind === "categorical") counts.set(id, new Float64Array(indicator.likelihood.length));
    else {
      counts.set(id, new Float64Array(chain.size));
      exposure.set(
        id,
        presence.watchedDays.get(id)!.map((days) => indicator.weight * days),
      );
    }
  }
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const known = new Map<number, Float64Array>();
  for (let i = 0; i < evidence.times.length; i++) {
    const gamma = presence.atInstants.subarray(i * chain.size, (i + 1) * chain.size);
    for (let f = evidence.first[i]!; f < evidence.first[i + 1]!; f++) {
      const finding = byId.get(evidence.findingIds[f]!)!;
      const indicator = findIndicator(model, finding.indicator);
      const shares = known.get(evidence.findingRow[f]!) ?? readingShares(indicator, finding);
      known.set(evidence.findingRow[f]!, shares);
      const mine = weighted(shares, gamma);
      const sum = counts.get(finding.indicator)!;
      for (let cell = 0; cell < sum.length; cell++) sum[cell] = sum[cell]! + mine[cell]!;
      onFinding?.(finding, mine);
    }
  }
  return { counts, exposure };
}

function weighted(shares: Float64Array, gamma: Float64Array): Float64Array {
  const width = shares.length / gamma.length;
  return shares.map((share, cell) => share * gamma[Math.floor(cell / width)]!);
}
