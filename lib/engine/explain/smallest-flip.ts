import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { MOST_COUNT } from "../model/limits";
import { requireWhole } from "../model/require-whole";
import { type LeadCheck, leadCheck } from "./lead-check";
import { findingsByBound, flipOfSize, reaches, sizedPrefixes, sumOfBounds } from "./smallest-flip-exact";
import { greedyFlip } from "./smallest-flip-greedy";
import { withoutFindings } from "./without-findings";

const EXACT_UP_TO = 3;
const MOST_VISITS = 500_000;

export interface SmallestFlip {
  /** Findings whose removal flips the lead, in the order of the evidence; null when none were found. */
  readonly findings: readonly string[] | null;
  /** What the assessment says without them; with null: what it says now. */
  readonly check: LeadCheck;
  /** exact: no smaller set does it. greedy: a smaller one may; none of its findings can be spared. none: not found. */
  readonly method: "exact" | "greedy" | "none";
  /** It is certain that no set of this many findings or fewer flips the lead; all of them when their bounds are too small. */
  readonly ruledOut: number;
}

/**
 * The smallest set of findings without which another scenario would lead.
 *
 * Formula: all sets of 1, 2 and 3 findings whose bounds (leadBounds) together reach the margin of the lead, each judged by
 * leaveOneOut on the assessment without the others; of equally small sets the one that puts the new leader furthest ahead. Then
 * greedily: leave out what lowers the margin most until the lead flips, and put back what was not needed.
 * Cost: one visit is one instant in one leaveOneOut pass, O(K^3). A size is searched only when its passes fit into `visits`; the
 * greedy search may use as many again. So at most 2 x visits, whatever the number of findings.
 * @param assessment from assess
 * @param options exactUpTo 0 to 3 (default 3); visits, a whole number (default 500,000: three findings of about 100 without any bound)
 * @returns the set and how it was found; deterministic
 * @throws DomainError `invalid-input` for options outside their range
 * Source: method 4; counterfactual explanation of least size, Martens, Provost, MIS Quarterly 38 (2014) 73-99.
 * @example smallestFlip(assessment).findings // ["e1", "e7"]
 */
export function smallestFlip(
  assessment: Assessment,
  options: { readonly exactUpTo?: number; readonly visits?: number } = {},
): SmallestFlip {
  const { exactUpTo = EXACT_UP_TO, visits = MOST_VISITS } = options;
  requireWhole("exactUpTo", exactUpTo, 0, EXACT_UP_TO);
  requireWhole("visits", visits, 0, MOST_COUNT);
  const present = leadCheck(assessment, current(assessment).p);
  const ranked = findingsByBound(assessment);
  if (!reaches(sumOfBounds(ranked), present.margin))
    return { findings: null, check: present, method: "none", ruledOut: ranked.length };
  let passes = Math.floor(visits / Math.max(1, assessment.instants.length));
  const greedyPasses = passes;
  let ruledOut = 0;
  for (let size = 1; size <= exactUpTo; size++) {
    const prefixes = sizedPrefixes(ranked, size, present.margin, passes);
    if (prefixes === null) break;
    passes -= prefixes.length;
    const findings = flipOfSize(assessment, ranked, prefixes, present.margin);
    if (findings !== null) return found(assessment, findings, ruledOut);
    ruledOut = size;
  }
  const findings = greedyFlip(assessment, ranked, greedyPasses);
  return findings === null
    ? { findings, check: present, method: "none", ruledOut }
    : found(assessment, findings, ruledOut);
}

function found(assessment: Assessment, findings: readonly string[], ruledOut: number): SmallestFlip {
  const removed = new Set(findings);
  const check = leadCheck(assessment, current(withoutFindings(assessment, findings)).p);
  return {
    findings: assessment.evidence.findingIds.filter((id) => removed.has(id)),
    check,
    method: findings.length === ruledOut + 1 ? "exact" : "greedy",
    ruledOut,
  };
}
