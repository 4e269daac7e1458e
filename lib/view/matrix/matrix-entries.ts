import type { Indicator } from "@/lib/domain/indicator";
import type { Assessment } from "@/lib/engine/assessment";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { withoutFindings } from "@/lib/engine/explain/without-findings";
import { current } from "@/lib/engine/filter/current";
import { findingsById, type ViewCase } from "../view-case";
import { type LogScoreTable, type RatioRow, sumOfRatios } from "./log-score-table";
import { columnOfSort, type MatrixState } from "./matrix-state";

export const PAGE_ROWS = 50;
/** Leaving out an indicator costs one pass over the evidence; so many findings may be passed over for a page. */
const MOST_PASSED = 60_000;

/** One row of the matrix before it is put in words: a finding, or all findings of an indicator together. */
export interface MatrixEntry extends RatioRow {
  /** The id of the finding or of the indicator. */
  readonly key: string;
  readonly indicator: string;
  readonly category: string;
  readonly findings: readonly string[];
  /** Days since the start; of several findings the latest. */
  readonly at: number;
}

export function matrixEntries(view: ViewCase, table: LogScoreTable, rows: MatrixState["rows"]): MatrixEntry[] {
  const stored = findingsById(view);
  const indicators = new Map(view.file.model.indicators.map((indicator) => [indicator.id, indicator]));
  const entries = table.findings.map((ratio): MatrixEntry => {
    const indicator = stored.get(ratio.id)?.indicator ?? "";
    const category = indicators.get(indicator)?.category ?? "";
    const { at, logRatio, diagnosticity } = ratio;
    return { key: ratio.id, indicator, category, findings: [ratio.id], at, logRatio, diagnosticity };
  });
  return rows === "findings" ? entries : byIndicator(entries, [...indicators.values()], view.assessment);
}

function byIndicator(
  entries: readonly MatrixEntry[],
  indicators: readonly Indicator[],
  { model }: Assessment,
): MatrixEntry[] {
  const groups = groupedBy(entries, (entry) => entry.indicator);
  return indicators.flatMap(({ id, category }) => {
    const own = groups.get(id);
    if (own === undefined) return [];
    const at = own.reduce((latest, entry) => Math.max(latest, entry.at), 0);
    const findings = own.flatMap((entry) => entry.findings);
    return [{ key: id, indicator: id, category, findings, at, ...sumOfRatios(own, model.prior) }];
  });
}

/** In the order in which the keys are first met. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

export type ContributionOf = (entry: MatrixEntry) => number | null;

/** Today's score of one scenario minus what it would be without the row; null where that is not worked out. */
export function contributionsOf(
  { assessment }: Pick<ViewCase, "assessment">,
  entries: readonly MatrixEntry[],
  rows: MatrixState["rows"],
  scenario: number,
): ContributionOf {
  const known = new Map<string, number>();
  if (rows === "findings") {
    const ids = entries.map((entry) => entry.key);
    for (const { finding, contribution } of leaveOneOut(assessment, ids))
      known.set(finding, contribution[scenario] ?? 0);
  } else if (entries.length * assessment.evidence.findingRow.length <= MOST_PASSED) {
    const now = current(assessment).p[scenario] ?? 0;
    for (const { key, findings } of entries)
      known.set(key, now - (current(withoutFindings(assessment, findings)).p[scenario] ?? 0));
  }
  return (entry) => known.get(entry.key) ?? null;
}

export interface MatrixPage {
  readonly entries: readonly MatrixEntry[];
  readonly page: number;
  readonly pages: number;
  readonly count: number;
  /** What was worked out to sort by, if it was. */
  readonly contributionOf: ContributionOf | null;
}

/** The rows of one page, sorted before they are cut into pages. */
export function matrixPage(
  view: ViewCase,
  entries: readonly MatrixEntry[],
  state: MatrixState,
  scenario: number,
): MatrixPage {
  const contributionOf = state.sort === "contribution" ? contributionsOf(view, entries, state.rows, scenario) : null;
  const sorted = sortEntries(view, entries, state, contributionOf);
  const pages = Math.max(Math.ceil(sorted.length / PAGE_ROWS), 1);
  const page = Math.min(state.page, pages);
  return {
    entries: sorted.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS),
    page,
    pages,
    count: sorted.length,
    contributionOf,
  };
}

/** What comes first: strongest, most contributing, latest, or most for one scenario; categories in the order of the model. */
export function sortEntries(
  { file }: Pick<ViewCase, "file">,
  entries: readonly MatrixEntry[],
  { sort, group }: Pick<MatrixState, "sort" | "group">,
  contributionOf: ContributionOf | null,
): MatrixEntry[] {
  const places = new Map<string, number>();
  if (group === "category")
    for (const { category } of file.model.indicators) if (!places.has(category)) places.set(category, places.size);
  const column = file.model.scenarios.findIndex(({ id }) => id === columnOfSort(sort));
  const weightOf = (entry: MatrixEntry): number => {
    if (column >= 0) return entry.logRatio[column] ?? 0;
    if (sort === "day") return entry.at;
    if (sort === "contribution" && contributionOf !== null) return Math.abs(contributionOf(entry) ?? 0);
    return entry.diagnosticity;
  };
  return entries
    .map((entry) => ({ entry, place: places.get(entry.category) ?? 0, weight: weightOf(entry) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        descending(a.weight, b.weight) ||
        descending(a.entry.diagnosticity, b.entry.diagnosticity) ||
        b.entry.at - a.entry.at ||
        (a.entry.key < b.entry.key ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

/** Works for infinities too, whose difference is no number. */
function descending(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
