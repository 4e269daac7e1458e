import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import type { Credence } from "../credence";
import { independentReports } from "../evidence/independent-reports";
import { current } from "../filter/current";
import { findingKinds } from "../learn/finding-kinds";
import { findIndicator } from "../model/find-indicator";
import type { IndicatorModel } from "../model/model";
import type { ModelCell } from "./model-cell";
import { jointPresence } from "./sensitivity-presence";
import { eventSlopes, levelSlopes } from "./sensitivity-readings";
import { SlopeTable } from "./slope-table";

/** How the scores of today answer to one number of the model. */
export interface CellSlope {
  readonly cell: ModelCell;
  /** The number as it stands: a probability, or events a day. */
  readonly value: number;
  /** d p_k per unit: probability moved into the cell from the rest of its row in proportion; events a day. Sums to 0 over k. */
  readonly slope: Credence;
  /** d p_k / d ln of the number, the others of its row held; of a prior: value * slope. Sums to 0 over k. */
  readonly elasticity: Credence;
  /** Findings that exclude the scenario because this number is 0: a step away from 0 is no small change. */
  readonly excluding: number;
}

/**
 * Which number of the model matters for the scores of today: the derivative of the filtered credence at asOf by every cell of
 * every likelihood table, every rate and every prior.
 *
 * Formula: d p_k = sum over findings and scenarios j of (J[j][k] - p_k sum J[j]) d ln factor(j), J of jointPresence; the factor answers
 * to its own cell and, through u or the noise, to the cell and the prior behind an unreliable report (levelSlopes, eventSlopes). A
 * rate adds - c (X[s][k] - p_k sum X[s]), X the watched days; a prior adds J_0[s][k] / pi_s and what memory leads in.
 * Within a row: slope = F_sl - sum_{l' != l} theta_sl' / (1 - theta_sl) F_sl', F the derivative with the others held; of a cell of 1 the
 * rest is taken to be even. Cost: one jointPresence, whatever the number of cells.
 * @param assessment assess(input)
 * @param findings of the input
 * @returns cells by indicator, scenario, level, then the priors between 0 and 1; larger in size: matters more. A cell that no finding
 *   reaches has 0. Where a finding excludes a scenario (likelihood 0) its part is left out and counted in `excluding`
 * Source: score function of a hidden chain by Fisher's identity, Cappe, Moulines, Ryden (Springer 2005), 10.1.6; method 1, 2.
 * @example sensitivity(assessment, input.findings)[0]?.slope // points of probability per unit
 */
export function sensitivity(assessment: Assessment, findings: readonly ScoringFinding[]): CellSlope[] {
  const { model, evidence } = assessment;
  const kinds = findingKinds(assessment, findings);
  const presence = jointPresence(assessment, kinds);
  const { p } = current(assessment);
  const table = new SlopeTable(model, p);
  table.addStart(presence);
  const first = new Map<number, string>();
  const count = new Float64Array(kinds.kinds.length);
  evidence.findingIds.forEach((id, f) => {
    const kind = kinds.kindOf[f]!;
    count[kind] = count[kind]! + 1;
    if (!first.has(kind)) first.set(kind, id);
  });
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  kinds.kinds.forEach(({ indicator }, kind) => {
    const of = findIndicator(model, indicator);
    const finding = byId.get(first.get(kind) ?? "");
    if (finding !== undefined) table.addFindings(of, slopesOf(of, finding), presence.ofKind[kind]!, count[kind]!);
  });
  for (const indicator of model.indicators.values())
    if (indicator.kind === "rate") table.addWatch(indicator, presence.watched.get(indicator.id)!);
  return [...model.indicators.values()]
    .flatMap((indicator) => (indicator.kind === "categorical" ? table.levels(indicator) : table.rates(indicator)))
    .concat(table.priors());
}

function slopesOf(indicator: IndicatorModel, finding: ScoringFinding) {
  const reports = independentReports(finding.reports);
  if (indicator.kind === "rate")
    return eventSlopes(
      indicator,
      reports.map(({ reliability }) => reliability),
    );
  return levelSlopes(
    indicator,
    reports.map(({ level, reliability }) => ({ level: indicator.levels.get(level ?? "") ?? 0, reliability })),
  );
}
