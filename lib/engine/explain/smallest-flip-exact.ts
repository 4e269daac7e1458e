import type { Assessment } from "../assessment";
import { leadBounds } from "./lead-bounds";
import { leadCheck } from "./lead-check";
import { leaveOneOut } from "./leave-one-out";
import { withoutFindings } from "./without-findings";

/** Room for rounding in the comparison of bounds with the margin. */
const SLACK = 1e-9;

/** A finding and the most that it can have moved the lead, nats. */
export interface RankedFinding {
  readonly id: string;
  readonly bound: number;
}

/**
 * All findings up to asOf, those first that can have moved the lead most.
 *
 * Formula: b_g of leadBounds, falling; equal ones in the order of the evidence.
 * @param assessment from assess
 * @returns one entry a finding
 * Source: see leadBounds.
 * @example findingsByBound(assessment)[0]?.id
 */
export function findingsByBound(assessment: Assessment): RankedFinding[] {
  const bounds = leadBounds(assessment);
  const ranked = assessment.evidence.findingIds.map((id, f) => ({ id, bound: bounds[f]! }));
  return ranked.toSorted((a, b) => (a.bound === b.bound ? 0 : b.bound - a.bound));
}

/**
 * The beginnings of all sets of a size that may flip the lead: every set without its last finding.
 *
 * Formula: ranks r_1 < ... < r_{size-1} with b_{r_1} + ... + b_{r_{size-1}} + b_{r_{size-1} + 1} >= margin; no other set of this size
 * can flip the lead.
 * @param ranked bounds falling
 * @param size >= 1, findings in a set
 * @param margin of the lead, nats, >= 0
 * @param most how many beginnings may be listed
 * @returns lists of size - 1 ranks, or null when there are more than `most`
 * Source: branch and bound; Land, Doig, Econometrica 28 (1960) 497-520.
 * @example sizedPrefixes([{ id: "a", bound: 2 }, { id: "b", bound: 1 }], 2, 2.5, 10) // [[0]]
 */
export function sizedPrefixes(
  ranked: readonly RankedFinding[],
  size: number,
  margin: number,
  most: number,
): number[][] | null {
  const listed: number[][] = [];
  /** Gives false when the list is too long. */
  const extend = (prefix: readonly number[], sum: number): boolean => {
    const missing = size - prefix.length;
    for (let r = (prefix.at(-1) ?? -1) + 1; r + missing <= ranked.length; r++) {
      let reach = sum;
      for (let next = r; next < r + missing; next++) reach += ranked[next]!.bound;
      if (!reaches(reach, margin)) return true;
      if (missing === 1) return listed.push([...prefix]) <= most;
      if (!extend([...prefix, r], sum + ranked[r]!.bound)) return false;
    }
    return true;
  };
  return extend([], 0) ? listed : null;
}

/**
 * The set of one size that flips the lead by the most.
 *
 * Formula: for each beginning, leaveOneOut of every finding that can complete it, on the assessment without the beginning.
 * @param assessment from assess
 * @param ranked findingsByBound(assessment)
 * @param prefixes from sizedPrefixes
 * @param margin of the lead, nats
 * @returns ids, or null when no set of this size flips the lead
 * Source: method 4.
 * @example flipOfSize(assessment, ranked, [[]], margin) // one finding that carries the lead alone, or null
 */
export function flipOfSize(
  assessment: Assessment,
  ranked: readonly RankedFinding[],
  prefixes: readonly (readonly number[])[],
  margin: number,
): string[] | null {
  let best: string[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const prefix of prefixes) {
    const start = prefix.map((r) => ranked[r]!.id);
    const sum = prefix.reduce((total, r) => total + ranked[r]!.bound, 0);
    const rest = ranked.slice((prefix.at(-1) ?? -1) + 1).filter(({ bound }) => reaches(sum + bound, margin));
    const reduced = start.length === 0 ? assessment : withoutFindings(assessment, start);
    const ids = rest.map(({ id }) => id);
    for (const { finding, without } of leaveOneOut(reduced, ids)) {
      const check = leadCheck(assessment, without);
      if (!check.flips || !(check.margin < least || best === null)) continue;
      least = check.margin;
      best = [...start, finding];
    }
  }
  return best;
}

/**
 * Whether findings with these bounds together may flip a lead.
 *
 * Formula: sum of bounds >= margin, with 1e-9 of room for rounding.
 * @param sum of the bounds, nats, >= 0
 * @param margin of the lead, nats
 * @returns false: no subset of them flips it
 * Source: see leadBounds.
 * @example reaches(1, 2) // false
 */
export function reaches(sum: number, margin: number): boolean {
  return sum + SLACK * Math.max(1, sum) >= margin;
}

/**
 * What all findings of a list can have moved the lead together.
 *
 * Formula: sum b_g.
 * @param ranked any list
 * @returns nats, >= 0, Infinity when one of them is without bound
 * Source: see leadBounds.
 * @example sumOfBounds([{ id: "a", bound: 2 }, { id: "b", bound: 1 }]) // 3
 */
export function sumOfBounds(ranked: readonly RankedFinding[]): number {
  return ranked.reduce((sum, { bound }) => sum + bound, 0);
}
