import type { CaseFile, StoredFinding } from "./case-file";
import type { Indicator } from "./indicator";
import { type Day, daysBetween } from "./instant";
import type { Model } from "./model";
import type { ScoringFinding, ScoringIndicator, ScoringInput, ScoringReport } from "./scoring-input";
import { gradeWeight } from "./standards/admiralty";

const DAYS_OF_A_RATE = 30;

/** The numbers the engine needs, from a case file: days since the start, reliabilities from grades, rates per day. */
export function toScoringInput(
  file: Pick<CaseFile, "findings" | "cut"> & { readonly model: Readonly<Model> },
): ScoringInput {
  const { model, cut } = file;
  return {
    scenarios: model.scenarios.map(({ id, prior }) => ({ id, prior })),
    dynamics: model.dynamics,
    indicators: model.indicators.map((indicator) => scoringIndicator(indicator, model.start)),
    findings: file.findings.filter(isCounted).map((finding) => scoringFinding(finding, model)),
    asOf: daysBetween(model.start, cut.until),
  };
}

/** A finding moves scores when it is neither withdrawn nor a draft and at least one of its reports stands. */
export function isCounted(finding: StoredFinding): boolean {
  return finding.status === "counted" && finding.reports.some((report) => report.status === "active");
}

export function scoringIndicator(indicator: Indicator, start: Day): ScoringIndicator {
  const { id, weight } = indicator;
  if (indicator.kind === "categorical")
    return {
      id,
      kind: "categorical",
      levels: indicator.levels.map((level) => level.id),
      likelihood: indicator.likelihood,
      weight,
    };
  const { from, to } = indicator.monitored;
  return {
    id,
    kind: "rate",
    ratePerDay: indicator.eventsPer30Days.map((events) => events / DAYS_OF_A_RATE),
    monitored: { from: daysBetween(start, from), to: to === null ? Number.POSITIVE_INFINITY : daysBetween(start, to) },
    weight,
  };
}

/** Who is behind a report: two with one origin are one that was repeated. */
export function originOf({ origin, source }: { readonly origin: string | null; readonly source: string }): string {
  return (origin ?? source).trim().toLowerCase();
}

/** The part of a finding that the engine reads. */
export interface Reading {
  readonly id: string;
  readonly indicator: string;
  readonly occurredOn: Day;
  readonly reports: readonly {
    readonly level: string | null;
    readonly source: string;
    readonly origin: string | null;
    readonly grade: string;
    readonly status: "active" | "withdrawn" | "unreviewed";
  }[];
}

export function scoringFinding(finding: Reading, model: Pick<Model, "start" | "gradeWeights">): ScoringFinding {
  return {
    id: finding.id,
    indicator: finding.indicator,
    at: daysBetween(model.start, finding.occurredOn),
    reports: finding.reports
      .filter((report) => report.status === "active")
      .map((report): ScoringReport => {
        const reliability = gradeWeight(report.grade, model.gradeWeights);
        const origin = originOf(report);
        return report.level === null
          ? { event: true, reliability, origin }
          : { level: report.level, reliability, origin };
      }),
  };
}
