import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { findIndicator } from "../model/find-indicator";
import { exposureWalk } from "./exposure-walk";
import { type FindingKinds, findingKinds } from "./finding-kinds";
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
  const sorted = findingKinds(assessment, findings);
  const { counts, exposure, atInstants } = countsByKind(assessment, sorted);
  if (onFinding !== undefined) tellEach(assessment, findings, sorted, atInstants, onFinding);
  return { counts, exposure };
}

/**
 * expectedCounts for findings that are sorted by kind already.
 *
 * Formula: n[s][l] = sum over kinds of readingShares[s][l] times the sum of gamma_g(s) over the findings of the kind.
 * @param assessment of the model with the tables of this round, u and noise as at the start
 * @param sorted the findings of its evidence by kind
 * @returns counts, exposure and the smoothed credence at the instants, flat, K each
 * Source: method 8.
 * @example countsByKind(assessment, findingKinds(assessment, input.findings)).counts.get("tone")
 */
export function countsByKind(
  assessment: Assessment,
  { kinds, kindOf }: FindingKinds,
): ExpectedCounts & { readonly atInstants: Float64Array } {
  const { model, evidence, chain } = assessment;
  const { size } = chain;
  const { atInstants, watchedDays } = exposureWalk(assessment);
  const presence = new Float64Array(kinds.length * size);
  for (let i = 0; i < evidence.times.length; i++) {
    for (let f = evidence.first[i]!; f < evidence.first[i + 1]!; f++) {
      const at = kindOf[f]! * size;
      for (let s = 0; s < size; s++) presence[at + s] = presence[at + s]! + atInstants[i * size + s]!;
    }
  }
  const counts = new Map<string, Float64Array>();
  const exposure = new Map<string, Float64Array>();
  for (const [id, indicator] of model.indicators) {
    if (indicator.kind === "categorical") counts.set(id, new Float64Array(indicator.likelihood.length));
    else {
      counts.set(id, new Float64Array(size));
      exposure.set(
        id,
        watchedDays.get(id)!.map((days) => indicator.weight * days),
      );
    }
  }
  kinds.forEach(({ indicator, reading }, k) => {
    const shares = readingShares(findIndicator(model, indicator), reading);
    const sum = counts.get(indicator)!;
    weighted(shares, presence.subarray(k * size, (k + 1) * size)).forEach((count, cell) => {
      sum[cell] = sum[cell]! + count;
    });
  });
  return { counts, exposure, atInstants };
}

function tellEach(
  { model, evidence, chain }: Assessment,
  findings: readonly ScoringFinding[],
  { kinds, kindOf }: FindingKinds,
  atInstants: Float64Array,
  onFinding: OnFinding,
): void {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const shares = kinds.map(({ indicator, reading }) => readingShares(findIndicator(model, indicator), reading));
  for (let i = 0; i < evidence.times.length; i++) {
    const gamma = atInstants.subarray(i * chain.size, (i + 1) * chain.size);
    evidence.idsAt(i).forEach((id, f) => {
      onFinding(byId.get(id)!, weighted(shares[kindOf[evidence.first[i]! + f]!]!, gamma));
    });
  }
}

function weighted(shares: Float64Array, gamma: Float64Array): Float64Array {
  const width = shares.length / gamma.length;
  return shares.map((share, cell) => share * gamma[Math.floor(cell / width)]!);
}
