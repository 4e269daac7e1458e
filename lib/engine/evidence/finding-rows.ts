import { DomainError } from "@/lib/domain/errors";
import type { ScoringFinding, ScoringReport } from "@/lib/domain/scoring-input";
import { findIndicator } from "../model/find-indicator";
import type { CategoricalModel, IndicatorModel, Model, RateModel } from "../model/model";
import { refuse } from "../model/refuse";
import { eventLogLikelihood } from "./event-log-likelihood";
import { independentReports } from "./independent-reports";
import { levelLogLikelihood } from "./level-log-likelihood";
import type { LikelihoodRows } from "./likelihood-rows";
import type { LevelReport } from "./report-log-likelihood";

/**
 * Turns findings into rows of a likelihood table, one row for all findings that say the same.
 *
 * Formula: see levelLogLikelihood and eventLogLikelihood; reports pass independentReports first.
 * @example const rowOf = new FindingRows(model, rows); rowOf.row(finding) // index into rows
 */
export class FindingRows {
  /** Rows of findings with one report: indicator, reading, reliability. */
  private readonly known = new Map<IndicatorModel, Map<string | undefined, Map<number, number>>>();

  constructor(
    private readonly model: Model,
    readonly rows: LikelihoodRows,
  ) {}

  /**
   * The row of one finding.
   *
   * @throws DomainError `unknown-indicator`, `unknown-level`, `outside-window` for an event the watch does not cover,
   *   `invalid-input` for a reliability outside [0, 1], a finding without reports or with the wrong kind of report
   */
  row(finding: ScoringFinding): number {
    const indicator = findIndicator(this.model, finding.indicator);
    requireInWindow(finding, indicator);
    for (const { reliability } of finding.reports) requireReliability(finding, reliability);
    const reports = independentReports(finding.reports);
    const first = reports[0];
    if (first === undefined) return refuse("invalid-input", `finding "${finding.id}"`, "have at least one report");
    if (reports.length > 1) return this.rows.add(logLikelihood(indicator, finding, reports));
    const readings = getOrSet(this.known, indicator, () => new Map<string | undefined, Map<number, number>>());
    const reliabilities = getOrSet(readings, first.level, () => new Map<number, number>());
    return getOrSet(reliabilities, first.reliability, () => this.rows.add(logLikelihood(indicator, finding, reports)));
  }
}

function logLikelihood(
  indicator: IndicatorModel,
  finding: ScoringFinding,
  reports: readonly ScoringReport[],
): Float64Array {
  return indicator.kind === "categorical"
    ? levelLogLikelihood(indicator, levelReports(indicator, finding, reports))
    : eventLogLikelihood(indicator, eventReliabilities(indicator, finding, reports));
}

function requireReliability({ id }: ScoringFinding, reliability: number): void {
  if (reliability >= 0 && reliability <= 1) return;
  refuse("invalid-input", `the reliability of finding "${id}"`, `be from 0 to 1, it is ${reliability}`);
}

function levelReports(
  indicator: CategoricalModel,
  finding: ScoringFinding,
  reports: readonly ScoringReport[],
): LevelReport[] {
  return reports.map((report) => {
    if (report.level === undefined) {
      return refuse("invalid-input", `finding "${finding.id}"`, `report a level, "${indicator.id}" has levels`);
    }
    const level = indicator.levels.get(report.level);
    if (level === undefined) {
      throw new DomainError("unknown-level", `Indicator "${indicator.id}" has no level "${report.level}"`, {
        findings: [finding.id],
      });
    }
    return { level, reliability: report.reliability };
  });
}

function eventReliabilities(
  indicator: RateModel,
  finding: ScoringFinding,
  reports: readonly ScoringReport[],
): number[] {
  return reports.map((report) => {
    if (report.level === undefined) return report.reliability;
    return refuse("invalid-input", `finding "${finding.id}"`, `report an event, "${indicator.id}" counts events`);
  });
}

function requireInWindow(finding: ScoringFinding, indicator: IndicatorModel): void {
  if (indicator.kind !== "rate" || (finding.at >= indicator.from && finding.at <= indicator.to)) return;
  throw new DomainError("outside-window", `Indicator "${indicator.id}" was not watched on day ${finding.at}`, {
    at: finding.at,
    findings: [finding.id],
  });
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
