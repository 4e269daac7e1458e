import type { NewAssessment } from "@/lib/domain/assessment";
import type { Finding } from "@/lib/domain/finding";
import type { Indicator } from "@/lib/domain/indicator";
import { type Day, daysBetween, laterDay } from "@/lib/domain/instant";
import type { Question } from "@/lib/domain/question";
import type { Report } from "@/lib/domain/report";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { defaultGradeWeights, type GradeWeights } from "@/lib/domain/standards/admiralty";
import { scoringFinding, scoringIndicator } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";

/** A case as it is shipped: what the worked example is computed from. */
export interface ShippedCase {
  readonly assessment: NewAssessment;
  readonly indicators: readonly Indicator[];
  readonly findings: readonly {
    readonly id: string;
    readonly finding: Finding;
    readonly reports: readonly Report[];
  }[];
  readonly questions: readonly Question[];
}

/** A case with what the engine made of it and how to say it. */
export interface MethodCase {
  readonly shipped: ShippedCase;
  readonly gradeWeights: GradeWeights;
  /** The last day with a finding or a report: the day that the scores are read on. */
  readonly until: Day;
  readonly halfLifeDays: number;
  readonly input: ScoringInput;
  readonly assessment: Assessment;
  readonly say: Say;
  readonly formats: Formats;
}

/** @throws RangeError when the case lacks what the worked example shows */
export function methodCase(shipped: ShippedCase, say: Say, formats: Formats): MethodCase {
  const { start, dynamics, scenarios } = shipped.assessment;
  const gradeWeights = defaultGradeWeights;
  if (dynamics.kind !== "half-life") throw new RangeError("the first case has no half-life");
  const days = shipped.findings.flatMap(({ finding, reports }) => [
    finding.occurredOn,
    ...reports.map((report) => report.reportedOn),
  ]);
  const until = days.reduce(laterDay, start);
  const input: ScoringInput = {
    scenarios: scenarios.map(({ id, prior }) => ({ id, prior })),
    dynamics,
    indicators: shipped.indicators.map((indicator) => scoringIndicator(indicator, start)),
    findings: shipped.findings.map(({ id, finding, reports }) =>
      scoringFinding(
        { id, ...finding, reports: reports.map((report) => ({ ...report, status: "active" as const })) },
        { start, gradeWeights },
      ),
    ),
    asOf: daysBetween(start, until),
  };
  const { halfLifeDays } = dynamics;
  return { shipped, gradeWeights, until, halfLifeDays, input, assessment: assess(input), say, formats };
}

/** What the example shows, or a word on what the case lacks. */
export function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`the first case has no ${what}`);
  return value;
}

/** How many decimals a row of numbers needs so that four figures of its least one can be seen; six at most. */
export function decimalsFor(values: readonly number[]): number {
  const least = Math.min(...values.filter((value) => value > 0));
  return Number.isFinite(least) ? Math.min(6, Math.max(4, Math.ceil(-Math.log10(least)) + 2)) : 4;
}
