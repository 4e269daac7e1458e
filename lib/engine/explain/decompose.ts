import type { Assessment } from "../assessment";
import type { Credence } from "../credence";
import { filteredAt } from "../filter/filtered-at";
import { filteredBefore } from "../filter/filtered-before";
import { instantsUpTo } from "../filter/instants-up-to";
import { requireDays } from "../model/require-days";
import { driftSplit } from "./drift-split";

export interface DriftStep {
  readonly kind: "drift";
  readonly from: number;
  readonly to: number;
  readonly delta: readonly number[];
  readonly memory?: readonly number[];
  readonly silence?: ReadonlyMap<string, readonly number[]>;
}

export interface EvidenceStep {
  readonly kind: "evidence";
  readonly at: number;
  readonly findings: readonly string[];
  readonly delta: readonly number[];
}

export type Step = DriftStep | EvidenceStep;

export interface Decomposition {
  readonly from: number;
  readonly to: number;
  readonly pFrom: Credence;
  readonly pTo: Credence;
  readonly total: readonly number[];
  readonly steps: readonly Step[];
}

/**
 * Why the credence changed between two days: jumps at evidence and drifts between them.
 *
 * Formula: delta = p(after) - p(before) for each step; the steps telescope to p(to) - p(from). A drift splits into
 * memory = integral of pQ and, for each rate indicator, silence = - c integral of p o (lambda - p.lambda).
 * @param assessment from assess
 * @param from days, from 0 to asOf; evidence at it is not part of the change
 * @param to days, from `from` to asOf; evidence at it is
 * @param options split: also split the drifts (all rate indicators appear in `silence`, unwatched ones with zeros)
 * @returns one evidence step an instant and one drift step a stretch of positive length, in order; each delta sums to 0
 * @throws DomainError `invalid-input` when the days lie outside [0, asOf] or in the wrong order
 * Source: method 5.
 * @example decompose(assessment, 0, 30).steps
 */
export function decompose(
  assessment: Assessment,
  from: number,
  to: number,
  options: { readonly split?: boolean } = {},
): Decomposition {
  const start = requireDays("from", from, 0, assessment.asOf);
  const end = requireDays("to", to, start, assessment.asOf);
  const pFrom = filteredAt(assessment, start).p;
  const pTo = filteredAt(assessment, end).p;
  const steps: Step[] = [];
  let now = start;
  let p = pFrom;
  const drift = (until: number, next: Credence) => {
    if (until === now) return;
    const delta = difference(next, p);
    const parts = options.split === true ? driftSplit(assessment, now, until, delta) : {};
    steps.push({ kind: "drift", from: now, to: until, delta, ...parts });
  };
  for (let i = instantsUpTo(assessment, start); i < instantsUpTo(assessment, end); i++) {
    const at = assessment.evidence.times[i]!;
    const findings = assessment.evidence.idsAt(i);
    const before = filteredBefore(assessment, at).p;
    const after = filteredAt(assessment, at).p;
    drift(at, before);
    steps.push({ kind: "evidence", at, findings, delta: difference(after, before) });
    now = at;
    p = after;
  }
  drift(end, pTo);
  return { from: start, to: end, pFrom, pTo, total: difference(pTo, pFrom), steps };
}

function difference(after: Credence, before: Credence): number[] {
  return after.map((value, s) => value - (before[s] ?? 0));
}
