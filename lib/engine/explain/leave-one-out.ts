import type { Assessment } from "../assessment";
import type { Credence } from "../credence";
import { BackwardWalk } from "../filter/backward-walk";
import { current } from "../filter/current";
import { stateAt } from "../filter/state-at";
import { normalise } from "../math/normalise";
import { refuse } from "../model/refuse";
import { withoutRow } from "./without-row";

export interface LeaveOneOut {
  readonly finding: string;
  readonly without: Credence;
  readonly contribution: readonly number[];
  readonly logEvidenceWithout: number;
}

/**
 * What the assessment would say at asOf without one finding, for each finding asked.
 *
 * Formula: p^{-g} proportional to [a(t_i-) o (other factors at t_i)] M_i, M_i the map of all that follows, carried backward as K
 * columns; contribution = p_T - p^{-g}. Never a division by the finding's own factor, so exact zeros are fine. For an event the
 * silence stays.
 * @param assessment from assess
 * @param findingIds in any order; a finding after asOf contributes exactly 0
 * @returns one entry an id, in the order asked: K probabilities without it, the contribution (sums to 0; contributions do not
 *   add up to p_T - pi), and the log evidence without it, nats
 * @throws DomainError `invalid-input` for an id that no finding has
 * Source: method 4.
 * @example leaveOneOut(assessment, ["e1"])[0]?.contribution
 */
export function leaveOneOut(assessment: Assessment, findingIds: readonly string[]): LeaveOneOut[] {
  const now = current(assessment);
  const place = new Map(assessment.evidence.findingIds.map((id, f) => [id, f]));
  const answers = new Map<string, LeaveOneOut>();
  const wanted: { finding: string; f: number; instant: number }[] = [];
  for (const finding of new Set(findingIds)) {
    const f = place.get(finding);
    if (f !== undefined) wanted.push({ finding, f, instant: instantOf(assessment, f) });
    else if (assessment.evidence.later.has(finding)) answers.set(finding, unmoved(finding, now.p, now.logEvidence));
    else refuse("invalid-input", "finding", `be one of this assessment, "${finding}" is not`);
  }
  const walks = assessment.scenarioIds.map((_, s) => new BackwardWalk(assessment, assessment.chain.column(s)));
  for (const { finding, f, instant } of wanted.sort((a, b) => b.instant - a.instant)) {
    const { logs, logEvidence } = endWithout(assessment, f, instant, walks);
    const top = Math.max(...logs);
    const ends = Float64Array.from(logs, (log) => Math.exp(log - top));
    const logMass = top + Math.log(normalise(ends));
    const without = Array.from(ends);
    const contribution = now.p.map((p, s) => p - (without[s] ?? 0));
    answers.set(finding, { finding, without, contribution, logEvidenceWithout: logEvidence + logMass });
  }
  return findingIds.map((id) => answers.get(id)!);
}

/** ln of the mass that ends in each scenario when finding f is left out, all beside the log evidence that is given apart. */
function endWithout(
  assessment: Assessment,
  f: number,
  instant: number,
  walks: readonly BackwardWalk[],
): { logs: number[]; logEvidence: number } {
  const { chain, evidence } = assessment;
  const at = evidence.times[instant]!;
  const { state, logEvidence } = stateAt(assessment, at, instant);
  const { rows, row } = withoutRow(evidence, instant, f);
  const others = chain.update(state, rows, row);
  for (const walk of walks) walk.to(at);
  const reference = walks.find((walk) => !walk.isEmpty)!;
  const logs = walks.map((walk) =>
    walk.isEmpty ? Number.NEGATIVE_INFINITY : walk.log.minus(reference.log) + chain.inner(state, walk.column),
  );
  return { logs, logEvidence: logEvidence + others + reference.log.value };
}

function instantOf(assessment: Assessment, f: number): number {
  const { first } = assessment.evidence;
  let instant = 0;
  let high = first.length - 1;
  while (high - instant > 1) {
    const middle = (instant + high) >> 1;
    if (first[middle]! <= f) instant = middle;
    else high = middle;
  }
  return instant;
}

function unmoved(finding: string, p: Credence, logEvidence: number): LeaveOneOut {
  return { finding, without: p, contribution: p.map(() => 0), logEvidenceWithout: logEvidence };
}
