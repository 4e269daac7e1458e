import { current } from "@/lib/engine/filter/current";
import { provenance } from "../chart-data";
import { leaderOf } from "../lead-story";
import { toPermille } from "../permille";
import type { ViewCase } from "../view-case";
import { type LogScoreTable, logScoreTable, type RatioRow, sumOfRatios } from "./log-score-table";
import { contributionsOf, groupedBy, type MatrixEntry, matrixEntries, matrixPage } from "./matrix-entries";
import { LineWriter, type MatrixLine } from "./matrix-line";
import type { MatrixState } from "./matrix-state";
import { type MatrixSums, matrixSums } from "./matrix-sums";
import { matrixTitle } from "./matrix-title";

export interface MatrixColumn {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  /** Today's score and the prior, as printed. */
  readonly score: string;
  readonly prior: string;
}

export interface MatrixGroup {
  readonly category: string;
  /** Everything of the category together, on this page or not. */
  readonly total: MatrixLine;
  readonly lines: readonly MatrixLine[];
}

export interface MatrixRoom {
  readonly title: string;
  readonly subject: string;
  readonly provenance: string;
  readonly columns: readonly MatrixColumn[];
  /** The scenario that the points are to. */
  readonly scenario: number;
  /** One group without a name when the rows are not grouped. */
  readonly groups: readonly MatrixGroup[];
  readonly silence: readonly MatrixLine[];
  readonly sums: MatrixSums;
  readonly page: { readonly page: number; readonly pages: number; readonly count: number };
  /** Half the width of the scale that reaches every row, silence and sums included; nats. */
  readonly reach: number;
  /** Scenarios whose column does not add up, by name. */
  readonly broken: readonly string[];
  /** The points of a page of many findings are left out where they would take too long. */
  readonly hasPoints: boolean;
}

export function matrixRoom(view: ViewCase, state: MatrixState): MatrixRoom {
  const { file, assessment, formats } = view;
  const { scenarios } = file.model;
  const table = logScoreTable(assessment);
  const p = current(assessment).p;
  const wanted = scenarios.findIndex(({ id }) => id === state.scenario);
  const scenario = wanted < 0 ? leaderOf(p) : wanted;
  const entries = matrixEntries(view, table, state.rows);
  const page = matrixPage(view, entries, state, scenario);
  const contributionOf = page.contributionOf ?? contributionsOf(view, page.entries, state.rows, scenario);
  const writer = new LineWriter(view, state, contributionOf);
  const score = toPermille(p);
  const prior = toPermille(scenarios.map((one) => one.prior));
  return {
    title: matrixTitle(view, table),
    subject: file.assessment.title,
    provenance: provenance(view),
    columns: scenarios.map(({ id, label, shortLabel }, s) => ({
      id,
      label,
      shortLabel,
      score: formats.percent((score[s] ?? 0) / 1000),
      prior: formats.percent((prior[s] ?? 0) / 1000),
    })),
    scenario,
    groups: groupsOf(page.entries, entries, state, writer),
    silence: silenceLines(table, writer),
    sums: matrixSums(view, table, writer),
    page: { page: page.page, pages: page.pages, count: page.count },
    reach: reachOf([
      ...entries,
      ...table.silence,
      table.prior,
      table.allFindings,
      table.allSilence,
      table.memory,
      table.score,
    ]),
    broken: scenarios.filter((_, s) => table.adds[s] !== true).map(({ shortLabel }) => shortLabel),
    hasPoints: page.entries.some((entry) => contributionOf(entry) !== null),
  };
}

function groupsOf(
  shown: readonly MatrixEntry[],
  all: readonly MatrixEntry[],
  { group }: MatrixState,
  writer: LineWriter,
): MatrixGroup[] {
  const { say, assessment } = writer.view;
  const total = (category: string, entries: readonly MatrixEntry[]) =>
    writer.sum(sumOfRatios(entries, assessment.model.prior), {
      key: `group-${category}`,
      name: category,
      note: say("matrix.together", { count: entries.reduce((sum, entry) => sum + entry.findings.length, 0) }),
    });
  if (group === "none")
    return [{ category: "", total: total("", []), lines: shown.map((entry) => writer.entry(entry)) }];
  return [...groupedBy(shown, (entry) => entry.category)].map(([category, entries]) => ({
    category,
    total: total(
      category,
      all.filter((entry) => entry.category === category),
    ),
    lines: entries.map((entry) => writer.entry(entry)),
  }));
}

function silenceLines(table: LogScoreTable, writer: LineWriter): MatrixLine[] {
  const { say } = writer.view;
  return table.silence.map((row) =>
    writer.line(row, {
      key: `silence-${row.indicator}`,
      name: writer.indicator(row.indicator),
      link: { kind: "indicator", id: row.indicator },
      note: say("matrix.watchedDays", { days: row.days }),
    }),
  );
}

/** A round bound that holds every finite value. */
function reachOf(rows: readonly RatioRow[]): number {
  let most = 0;
  for (const row of rows)
    for (const value of row.logRatio) if (Number.isFinite(value)) most = Math.max(most, Math.abs(value));
  return (
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].find((bound) => bound >= most) ?? Math.ceil(most)
  );
}
