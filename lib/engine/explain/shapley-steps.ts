import type { Assessment } from "../assessment";
import { instantsUpTo } from "../filter/instants-up-to";
import { stateAt } from "../filter/state-at";
import { requireDays } from "../model/require-days";
import { orderShares } from "./order-shares";
import { subsetShares } from "./subset-shares";

/** All subsets of a dozen findings are many; up to this many they are summed exactly. */
const MOST_EXACT = 10;

export interface SharedStep {
  readonly at: number;
  readonly delta: readonly number[];
  readonly shares: readonly { readonly finding: string; readonly delta: readonly number[] }[];
  /** False when more than 10 findings share the instant and two orders stand in for all subsets. */
  readonly exact: boolean;
}

/**
 * How the findings of each instant share the jump that they made together.
 *
 * Formula: Shapley value of v(A) = credence just after the instant with only the findings A of it:
 * share_g = sum over A without g of |A|! (n - 1 - |A|)! / n! [v(A + g) - v(A)]. Above 10 findings: the mean of the shares in the
 * order of ids and in its reverse.
 * @param assessment from assess
 * @param from days, from 0 to asOf; evidence at it is left out
 * @param to days, from `from` to asOf; evidence at it counts
 * @returns one entry an instant in (from, to], in order; the shares of an instant add up to its delta, each share sums to 0
 * @throws DomainError `invalid-input` when the days lie outside [0, asOf] or in the wrong order
 * Source: Shapley, Ann. Math. Studies 28 (1953) 307-317.
 * @example shapleySteps(assessment, 0, 30)[0]?.shares
 */
export function shapleySteps(assessment: Assessment, from: number, to: number): SharedStep[] {
  requireDays("from", from, 0, assessment.asOf);
  requireDays("to", to, from, assessment.asOf);
  const { chain, evidence, forward } = assessment;
  const steps: SharedStep[] = [];
  for (let i = instantsUpTo(assessment, from); i < instantsUpTo(assessment, to); i++) {
    const at = evidence.times[i]!;
    const findings = evidence.idsAt(i);
    const before = stateAt(assessment, at, i).state;
    const after = chain.credence(forward.state(i + 1));
    const rowsOf = evidence.findingRow.slice(evidence.first[i], evidence.first[i + 1]);
    const credenceWith = (rows: readonly number[]) => credenceAfter(assessment, before, rows);
    const exact = findings.length <= MOST_EXACT;
    const shares = exact ? subsetShares(rowsOf, credenceWith) : orderShares(rowsOf, credenceWith);
    const delta = chain.credence(before).map((p, s) => after[s]! - p);
    steps.push({ at, delta, shares: findings.map((finding, f) => ({ finding, delta: shares[f]! })), exact });
  }
  return steps;
}

function credenceAfter(assessment: Assessment, before: Float64Array, rows: readonly number[]): number[] {
  const { chain, evidence } = assessment;
  const state = Float64Array.from(before);
  for (const row of rows) chain.update(state, evidence.rows, row);
  return chain.credence(state);
}
