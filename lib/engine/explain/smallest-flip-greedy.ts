import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { leadCheck } from "./lead-check";
import { leaveOneOut } from "./leave-one-out";
import { type RankedFinding, reaches, sumOfBounds } from "./smallest-flip-exact";
import { withoutFindings } from "./without-findings";

/** A finding that can have moved the lead by no more than this, nats, is not worth a step. */
const NOTHING = 1e-9;

/**
 * A set of findings whose removal flips the lead, found step by step; none of them can be spared.
 *
 * Formula: leave out the finding whose absence lowers the margin of the lead most (of equal ones the first in rank), until another
 * scenario leads; then put each back, in the order they went, whose return keeps the flip. It stops as soon as the bounds of what is
 * left cannot reach the margin that is left.
 * @param assessment from assess
 * @param ranked findingsByBound(assessment), which decides between equals: proofs that hide one another have infinite bounds
 * @param passes how many times leaveOneOut or a filter may run, together
 * @returns ids, or null when the passes ran out or what was left could not flip the lead
 * Source: backward elimination, as in Draper, Smith, Applied Regression Analysis (Wiley 1998), 15.
 * @example greedyFlip(assessment, findingsByBound(assessment), 100)
 */
export function greedyFlip(assessment: Assessment, ranked: readonly RankedFinding[], passes: number): string[] | null {
  const removed: string[] = [];
  let left = ranked.filter(({ bound }) => bound > NOTHING);
  let now = assessment;
  for (let pass = 0; pass < Math.floor(passes / 2) && left.length > 0; pass++) {
    const { finding, flips, margin } = weakest(assessment, now, left);
    removed.push(finding);
    if (flips) return irreducible(assessment, removed);
    left = left.filter(({ id }) => id !== finding);
    if (!reaches(sumOfBounds(left), margin)) return null;
    now = withoutFindings(now, [finding]);
  }
  return null;
}

/** Of those left, the finding without which the lead of the assessment is smallest. */
function weakest(
  assessment: Assessment,
  now: Assessment,
  left: readonly RankedFinding[],
): { readonly finding: string; readonly flips: boolean; readonly margin: number } {
  let best = { finding: left[0]!.id, flips: false, margin: Number.POSITIVE_INFINITY };
  const ids = left.map(({ id }) => id);
  for (const { finding, without } of leaveOneOut(now, ids)) {
    const { flips, margin } = leadCheck(assessment, without);
    if (margin < best.margin) best = { finding, flips, margin };
  }
  return best;
}

function irreducible(assessment: Assessment, removed: readonly string[]): string[] {
  let needed = [...removed];
  for (const finding of removed) {
    const fewer = needed.filter((id) => id !== finding);
    if (leadCheck(assessment, current(withoutFindings(assessment, fewer)).p).flips) needed = fewer;
  }
  return needed;
}
