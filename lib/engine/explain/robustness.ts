import type { ScoringInput } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { type Lead, lead } from "./lead";
import { type LeadCheck, leadCheck } from "./lead-check";
import { leadUnder } from "./lead-under";
import { leaveOneOut } from "./leave-one-out";
import { halfLifeTimes, priorTowardsUniform, type ReportGroup, withoutGroup } from "./robustness-variants";

const HALF_LIFE_FACTORS = [0.5, 2] as const;

/** What is changed to see whether the lead survives; the caller knows sources, analysts and grades. */
export interface RobustnessAsked {
  readonly groups: readonly ReportGroup[];
  /** The input with every grade one step lower, when there are grades. */
  readonly lowerGrades?: ScoringInput;
  /** How far the prior is moved towards uniform, 0 to 1. */
  readonly priorShare: number;
}

export interface Robustness {
  readonly lead: Lead;
  /** In the order of time, then of ids. */
  readonly withoutFinding: readonly (LeadCheck & { readonly finding: string })[];
  /** In the order asked; null: without the group the rest is impossible. */
  readonly withoutGroup: readonly { readonly group: string; readonly check: LeadCheck | null }[];
  /** Absent when not asked. */
  readonly lowerGrades?: LeadCheck | null;
  readonly priorTowardsUniform: LeadCheck | null;
  readonly halfLife: readonly { readonly factor: number; readonly check: LeadCheck | null }[];
}

/**
 * What the lead depends on: whether it survives each finding, each group of reports, lower grades, a flatter prior and another
 * memory.
 *
 * Formula: leadCheck after each change. Findings by one leaveOneOut (O(n K^3)); every other change is one full assessment, so
 * the cost is groups + 4 assessments beside it.
 * @param assessment assess(input)
 * @param input as given to assess
 * @param asked groups, lower grades, share of the prior
 * @returns one check a change; margins are nats of the present lead over its strongest rival, below 0 when it flips
 * @throws DomainError as leadUnder, withoutGroup and priorTowardsUniform
 * Source: method 4.
 * @example robustness(assessment, input, { groups: [], priorShare: 0.5 }).priorTowardsUniform?.flips
 */
export function robustness(assessment: Assessment, input: ScoringInput, asked: RobustnessAsked): Robustness {
  const { lowerGrades } = asked;
  return {
    lead: lead(current(assessment).p),
    withoutFinding: leaveOneOut(assessment, assessment.evidence.findingIds).map(({ finding, without }) => ({
      finding,
      ...leadCheck(assessment, without),
    })),
    withoutGroup: asked.groups.map((group) => ({
      group: group.id,
      check: leadUnder(assessment, withoutGroup(input, group)),
    })),
    ...(lowerGrades === undefined ? {} : { lowerGrades: leadUnder(assessment, lowerGrades) }),
    priorTowardsUniform: leadUnder(assessment, priorTowardsUniform(input, asked.priorShare)),
    halfLife: HALF_LIFE_FACTORS.map((factor) => ({
      factor,
      check: leadUnder(assessment, halfLifeTimes(input, factor)),
    })),
  };
}
