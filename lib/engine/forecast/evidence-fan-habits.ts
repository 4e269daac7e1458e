import type { ScoringInput } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { independentReports } from "../evidence/independent-reports";
import type { IndicatorModel } from "../model/model";

/** How an indicator was reported on so far. */
export interface ReportingHabit {
  readonly indicator: IndicatorModel;
  /** Findings per day from the start to asOf; for an indicator that counts events the model's rates count, not this. */
  readonly findingsPerDay: number;
  /** The reliabilities of the independent reports of each recorded finding; one sure report where there is none. */
  readonly patterns: readonly (readonly number[])[];
}

/**
 * How each indicator was reported on from the start to asOf.
 *
 * Formula: findingsPerDay = recorded findings / asOf; 0 when asOf is 0.
 * @param input the findings are read from it
 * @param assessment of the same input
 * @returns one habit for each indicator with a weight, in the order of ids
 * Source: method 6, house rule on future evidence: it comes as it came.
 * @example reportingHabits(input, assessment)[0]?.findingsPerDay // 0.1: one in ten days
 */
export function reportingHabits(input: ScoringInput, assessment: Assessment): ReportingHabit[] {
  const { model, asOf, evidence } = assessment;
  const patterns = new Map<string, number[][]>();
  const byId = new Map(input.findings.map((finding) => [finding.id, finding]));
  for (const id of evidence.findingIds) {
    const finding = byId.get(id)!;
    const known = patterns.get(finding.indicator) ?? [];
    patterns.set(finding.indicator, known);
    known.push(independentReports(finding.reports).map(({ reliability }) => reliability));
  }
  return Array.from(model.indicators.values())
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((indicator) => {
      const known = patterns.get(indicator.id) ?? [];
      const findingsPerDay = asOf > 0 ? known.length / asOf : 0;
      return { indicator, findingsPerDay, patterns: known.length > 0 ? known : [[1]] };
    });
}
