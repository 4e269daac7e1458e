import type { CaseFile } from "@/lib/domain/case-file";
import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import { type Day, daysBetween, laterDay } from "@/lib/domain/instant";
import type { ScoringFinding, ScoringInput, ScoringReport } from "@/lib/domain/scoring-input";
import type { GradeWeights } from "@/lib/domain/standards/admiralty";
import { scoringFinding, toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { findingName } from "./finding-name";
import { leaderOf } from "./lead-story";
import { toPermille } from "./permille";

/** A finding that stands, and that a new report may therefore join. */
export interface JoinableFinding {
  readonly id: string;
  readonly indicator: string;
  readonly incidentId: string | null;
  readonly occurredOn: Day;
  readonly name: string;
  /** False for a draft. */
  readonly counted: boolean;
  readonly scoring: ScoringFinding;
}

/** What a preview starts from; plain values, so that a page can hand it to the browser. */
export interface PreviewBase {
  readonly input: ScoringInput;
  readonly start: Day;
  readonly until: Day;
  /** A past case is read until its last evidence, so later evidence moves the day until which the scores are read. */
  readonly untilMoves: boolean;
  readonly gradeWeights: GradeWeights;
  readonly joinable: readonly JoinableFinding[];
}

/** A report as the form holds it, before anybody saved it. */
export interface ImaginedReport {
  readonly indicator: string;
  readonly level: string | null;
  readonly occurredOn: Day;
  readonly reportedOn: Day | null;
  readonly source: string;
  readonly origin: string | null;
  readonly grade: string;
  readonly incidentId: string | null;
  /** An incident that is named but not stored yet: nothing can be joined there. */
  readonly newIncident: boolean;
  readonly separate: boolean;
}

export type Preview = {
  /** The finding that the report would join as a further report. */
  readonly joins: JoinableFinding | null;
} & (
  | { readonly kind: "scores"; readonly permille: readonly number[]; readonly lead: number; readonly until: Day }
  | { readonly kind: "refused"; readonly code: ErrorCode }
);

const IMAGINED = "imagined";

export function previewBase(file: CaseFile): PreviewBase {
  const { model } = file;
  return {
    input: toScoringInput(file),
    start: model.start,
    until: file.cut.until,
    untilMoves: file.assessment.readUntil === "last-evidence",
    gradeWeights: model.gradeWeights,
    joinable: file.findings
      .filter((finding) => finding.status !== "withdrawn")
      .map((finding) => ({
        id: finding.id,
        indicator: finding.indicator,
        incidentId: finding.incidentId,
        occurredOn: finding.occurredOn,
        name: findingName(finding, model),
        counted: finding.status === "counted",
        scoring: scoringFinding(finding, model),
      })),
  };
}

/** The scores as they stand, in tenths of a percent. */
export function scoresNow(base: PreviewBase): number[] {
  return toPermille(current(assess(base.input)).p);
}

/**
 * The finding that a report joins when it is saved: the same indicator and incident; without an incident the same indicator
 * and day, for readings only, because two events of one day are two events. One on another day is given when an incident has
 * no finding of that day: there the store refuses the day.
 */
export function findingToJoin(base: PreviewBase, report: ImaginedReport): JoinableFinding | null {
  if (report.separate || report.newIncident) return null;
  if (report.incidentId === null && report.level === null) return null;
  const same = base.joinable.filter(
    (finding) => finding.indicator === report.indicator && finding.incidentId === report.incidentId,
  );
  const sameDay = same.filter((finding) => finding.occurredOn === report.occurredOn);
  const match = sameDay.find((finding) => finding.counted) ?? sameDay[0];
  if (match !== undefined) return match;
  return report.incidentId === null ? null : (same[0] ?? null);
}

/** True when the finding already holds the same reading from the same origin, at least as well graded: nothing more is learnt. */
export function repeatsOrigin(base: PreviewBase, report: ImaginedReport, joins: JoinableFinding): boolean {
  const [mine] = imaginedFinding(base, report).reports;
  return joins.scoring.reports.some(
    (there) =>
      there.origin === mine?.origin && there.level === mine?.level && there.reliability >= (mine?.reliability ?? 1),
  );
}

/** What every score would be if the report were saved; a refusal when the engine could not count it. */
export function previewReport(base: PreviewBase, report: ImaginedReport): Preview {
  const joins = findingToJoin(base, report);
  const until = base.untilMoves
    ? [report.occurredOn, report.reportedOn ?? base.until].reduce(laterDay, base.until)
    : base.until;
  try {
    const assessment = assess({
      ...base.input,
      findings: withReport(base, report, joins),
      asOf: daysBetween(base.start, until),
    });
    const permille = toPermille(current(assessment).p);
    return { kind: "scores", joins, permille, lead: leaderOf(permille), until };
  } catch (error) {
    if (error instanceof DomainError) return { kind: "refused", joins, code: error.code };
    throw error;
  }
}

function withReport(
  base: PreviewBase,
  report: ImaginedReport,
  joins: JoinableFinding | null,
): readonly ScoringFinding[] {
  const alone = imaginedFinding(base, report);
  if (joins === null) return [...base.input.findings, alone];
  const reports: readonly ScoringReport[] = [...joins.scoring.reports, ...alone.reports];
  return [...base.input.findings.filter((finding) => finding.id !== joins.id), { ...joins.scoring, reports }];
}

function imaginedFinding({ start, gradeWeights }: PreviewBase, report: ImaginedReport): ScoringFinding {
  const { indicator, occurredOn } = report;
  const reports = [{ ...report, status: "active" as const }];
  return scoringFinding({ id: IMAGINED, indicator, occurredOn, reports }, { start, gradeWeights });
}
