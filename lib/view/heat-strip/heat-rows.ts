import type { Indicator } from "@/lib/domain/indicator";
import { type Day, daysBetween } from "@/lib/domain/instant";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { type Overdue, overdue } from "@/lib/engine/explain/overdue";
import { levelLabel, readLevels } from "../finding-name";
import { logScoreTable } from "../matrix/log-score-table";
import { findingsById, type ViewCase } from "../view-case";

/** What was read of one indicator on one day. */
export interface HeatMark {
  /** Days since the start. */
  readonly at: number;
  readonly day: Day;
  /** For (above 0) or against the scenario, nats; several findings of a day together. */
  readonly logRatio: number;
  readonly text: string;
  readonly findings: number;
}

/**
 * `overdue`: longer without a reading than expected. `current`: not yet. `unknown`: too few readings to expect one.
 * `never`: none yet and none expected. `off`: weight 0. `unwatched`: its watch is not open on the as-of day.
 */
export type HeatStanding = "overdue" | "current" | "unknown" | "never" | "off" | "unwatched";

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  readonly kind: Indicator["kind"];
  /** All days with a reading up to the as-of day, rising. */
  readonly marks: readonly HeatMark[];
  /** The watch up to the as-of day, in days since the start; null for readings on levels. */
  readonly watched: { readonly from: number; readonly to: number } | null;
  readonly standing: HeatStanding;
  /** Days since the last reading, else since the start or the opening of the watch. */
  readonly silentDays: number;
  readonly expectedDays: number | null;
  readonly basis: Overdue["basis"] | null;
  /** Above 1 it is overdue; 0 where nothing is expected. */
  readonly ratio: number;
}

/** Every indicator of the model with what was read of it, in the order of the model. */
export function heatRows(view: ViewCase, findings: readonly ScoringFinding[], scenario: number): HeatRow[] {
  const { file, assessment } = view;
  const expected = new Map(overdue(assessment, findings).map((entry) => [entry.indicator, entry]));
  const marks = marksByIndicator(view, scenario);
  return file.model.indicators.map((indicator) => {
    const own = marks.get(indicator.id) ?? [];
    const known = expected.get(indicator.id);
    const watched = watchOf(view, indicator);
    const since = own.at(-1)?.at ?? Math.max(watched?.from ?? 0, 0);
    return {
      id: indicator.id,
      label: indicator.label,
      category: indicator.category,
      kind: indicator.kind,
      marks: own,
      watched,
      standing: standingOf(indicator, known, own.length, watched === null || isOpen(view, indicator)),
      silentDays: known?.silentDays ?? assessment.asOf - since,
      expectedDays: known?.expectedDays ?? null,
      basis: known?.basis ?? null,
      ratio: known?.ratio ?? 0,
    };
  });
}

function standingOf(
  { weight }: Indicator,
  known: Overdue | undefined,
  readings: number,
  isWatched: boolean,
): HeatStanding {
  if (weight === 0) return "off";
  if (!isWatched) return "unwatched";
  if (known !== undefined) return known.ratio > 1 ? "overdue" : "current";
  return readings === 0 ? "never" : "unknown";
}

function isOpen({ file }: ViewCase, indicator: Indicator): boolean {
  if (indicator.kind !== "rate") return true;
  const { from, to } = indicator.monitored;
  return from <= file.cut.until && (to === null || to >= file.cut.until);
}

function watchOf({ file, assessment }: ViewCase, indicator: Indicator): HeatRow["watched"] {
  if (indicator.kind !== "rate") return null;
  const { from, to } = indicator.monitored;
  const { start } = file.model;
  const first = Math.max(daysBetween(start, from), 0);
  const last = Math.min(to === null ? assessment.asOf : daysBetween(start, to), assessment.asOf);
  return { from: first, to: last };
}

/** Findings of one indicator and one day are one mark. */
function marksByIndicator(view: ViewCase, scenario: number): Map<string, HeatMark[]> {
  const stored = findingsById(view);
  const indicators = new Map(view.file.model.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = new Map<string, HeatMark[]>();
  for (const ratio of logScoreTable(view.assessment).findings) {
    const finding = stored.get(ratio.id);
    if (finding === undefined) continue;
    const indicator = indicators.get(finding.indicator);
    const levels = readLevels(finding).map((level) => levelLabel(indicator, level));
    const mark: HeatMark = {
      at: ratio.at,
      day: finding.occurredOn,
      logRatio: ratio.logRatio[scenario] ?? 0,
      text: levels.length === 0 ? view.say("matrix.strip.event") : levels.join(" / "),
      findings: 1,
    };
    const own = rows.get(finding.indicator);
    const last = own?.at(-1);
    if (own === undefined) rows.set(finding.indicator, [mark]);
    else if (last !== undefined && last.at === mark.at) own.splice(-1, 1, joined(view, last, mark));
    else own.push(mark);
  }
  return rows;
}

function joined({ say }: ViewCase, a: HeatMark, b: HeatMark): HeatMark {
  const findings = a.findings + b.findings;
  const text = a.text === b.text && a.findings === 1 ? a.text : say("matrix.strip.readings", { count: findings });
  return { ...a, logRatio: a.logRatio + b.logRatio, text, findings };
}

/** By category, both in the order of the model, or the longest overdue first. */
export function sortHeatRows(rows: readonly HeatRow[], sort: "category" | "overdue"): HeatRow[] {
  const places = new Map<string, number>();
  for (const { category } of rows) if (!places.has(category)) places.set(category, places.size);
  return rows
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        (sort === "category"
          ? (places.get(a.row.category) ?? 0) - (places.get(b.row.category) ?? 0)
          : b.row.ratio - a.row.ratio || b.row.silentDays - a.row.silentDays) || a.index - b.index,
    )
    .map(({ row }) => row);
}

/** Whole days beyond what was expected; 0 when it is not overdue. */
export function overdueDays(row: Pick<HeatRow, "standing" | "silentDays" | "expectedDays">): number {
  if (row.standing !== "overdue" || row.expectedDays === null) return 0;
  return Math.max(Math.ceil(row.silentDays - row.expectedDays), 1);
}
