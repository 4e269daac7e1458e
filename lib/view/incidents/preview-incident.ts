import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import { type Day, daysBetween, laterDay } from "@/lib/domain/instant";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { scoringFinding } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { leaderOf } from "../lead-story";
import { toPermille } from "../permille";
import type { PreviewBase } from "../record-preview";

/** One reading of the form: the incident is new, so that readings of one indicator become one finding. */
export interface ImaginedReading {
  readonly indicator: string;
  /** Null for an event. */
  readonly level: string | null;
  readonly source: string;
  readonly origin: string | null;
  readonly grade: string;
  readonly reportedOn: Day | null;
}

/** Every score, or why there is none. */
export type ScoresThen =
  | { readonly kind: "scores"; readonly permille: readonly number[]; readonly lead: number; readonly until: Day }
  | { readonly kind: "refused"; readonly code: ErrorCode };

/** What every score would be if all readings of one attack were saved together. */
export function previewIncident(base: PreviewBase, occurredOn: Day, readings: readonly ImaginedReading[]): ScoresThen {
  const days = readings.flatMap(({ reportedOn }) => reportedOn ?? []);
  const until =
    base.untilMoves && readings.length > 0 ? [occurredOn, ...days].reduce(laterDay, base.until) : base.until;
  return scoresOf(base.input, [...base.input.findings, ...imaginedFindings(base, occurredOn, readings)], {
    start: base.start,
    until,
  });
}

/** The readings as the engine counts them: one finding an indicator. */
export function imaginedFindings(
  { start, gradeWeights }: Pick<PreviewBase, "start" | "gradeWeights">,
  occurredOn: Day,
  readings: readonly ImaginedReading[],
): ScoringFinding[] {
  const indicators = [...new Set(readings.map(({ indicator }) => indicator))];
  return indicators.map((indicator) => {
    const reports = readings
      .filter((reading) => reading.indicator === indicator)
      .map((reading) => ({ ...reading, status: "active" as const }));
    return scoringFinding({ id: `imagined ${indicator}`, indicator, occurredOn, reports }, { start, gradeWeights });
  });
}

/** The scores of some findings, in tenths of a percent. */
export function scoresOf(
  input: ScoringInput,
  findings: readonly ScoringFinding[],
  { start, until }: { readonly start: Day; readonly until: Day },
): ScoresThen {
  try {
    const assessment = assess({ ...input, findings, asOf: daysBetween(start, until) });
    const permille = toPermille(current(assessment).p);
    return { kind: "scores", permille, lead: leaderOf(permille), until };
  } catch (error) {
    if (error instanceof DomainError) return { kind: "refused", code: error.code };
    throw error;
  }
}
