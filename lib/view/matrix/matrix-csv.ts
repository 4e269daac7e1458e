import type { Day } from "@/lib/domain/instant";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { type CsvCell, csvText } from "@/lib/exchange/trajectory-csv";
import { findingName } from "../finding-name";
import { leaderOf } from "../lead-story";
import { dayAt, findingsById, type ViewCase } from "../view-case";
import { logScoreTable, type RatioRow } from "./log-score-table";
import { contributionsOf, type MatrixEntry, matrixEntries, sortEntries } from "./matrix-entries";
import type { MatrixState } from "./matrix-state";

/**
 * All rows of the matrix with full numbers: findings or indicators in the order of the page, silence, and the sum of each column.
 * A ratio of −Infinity rules the scenario out; an empty cell is a number that there is not.
 */
export function matrixCsv(view: ViewCase, state: MatrixState): string {
  const { file, assessment } = view;
  const ids = assessment.scenarioIds;
  const table = logScoreTable(assessment);
  const entries = matrixEntries(view, table, state.rows);
  const wanted = file.model.scenarios.findIndex(({ id }) => id === state.scenario);
  const scenario = wanted < 0 ? leaderOf(current(assessment).p) : wanted;
  const order = state.sort === "contribution" ? contributionsOf(view, entries, state.rows, scenario) : null;
  const without = withoutEach(view, entries, state);
  const labels = new Map(file.model.indicators.map(({ id, label }) => [id, label]));
  const stored = findingsById(view);
  const source: CsvCell[] = [file.cut.until, file.cut.by, ENGINE_VERSION, file.model.version];
  const line = (kind: string, id: string, about: About, row: RatioRow, delta: readonly number[] = []): CsvCell[] => [
    kind,
    id,
    about.name ?? "",
    about.category ?? "",
    about.day ?? "",
    finite(row.diagnosticity),
    ...row.logRatio.map(finite),
    ...ids.map((_, s) => delta[s] ?? null),
    ...source,
  ];
  const rows = sortEntries(view, entries, state, order).map((entry) => {
    const finding = stored.get(entry.key);
    const name = finding === undefined ? (labels.get(entry.key) ?? entry.key) : findingName(finding, file.model);
    const day = finding?.occurredOn ?? dayAt(view, entry.at);
    const kind = state.rows === "findings" ? "finding" : "indicator";
    return line(kind, entry.key, { name, category: entry.category, day }, entry, without.get(entry.key));
  });
  for (const row of table.silence)
    rows.push(line("silence", row.indicator, { name: labels.get(row.indicator) ?? row.indicator }, row));
  rows.push(line("sum", "prior", {}, table.prior));
  rows.push(line("sum", "findings", {}, table.allFindings));
  rows.push(line("sum", "silence", {}, table.allSilence));
  rows.push(line("sum", "memory", {}, table.memory));
  rows.push(line("sum", "score", {}, table.score));
  rows.push(line("probability", "prior", {}, plain(assessment.model.prior)));
  rows.push(line("probability", "score", {}, plain(current(assessment).p)));
  return csvText(
    [
      ...["kind", "id", "name", "category", "day", "spread"],
      ...ids.map((id) => `${id} log ratio`),
      ...ids.map((id) => `${id} contribution`),
      ...["as of", "known by", "engine", "model"],
    ],
    rows,
  );
}

interface About {
  readonly name?: string;
  readonly category?: string;
  readonly day?: Day;
}

/** What every score would lose without a finding; not given for indicators. */
function withoutEach(
  { assessment }: ViewCase,
  entries: readonly MatrixEntry[],
  { rows }: MatrixState,
): ReadonlyMap<string, readonly number[]> {
  if (rows === "indicators") return new Map();
  const found = leaveOneOut(
    assessment,
    entries.map((entry) => entry.key),
  );
  return new Map(found.map(({ finding, contribution }) => [finding, contribution]));
}

function plain(p: ArrayLike<number>): RatioRow {
  return { logRatio: Array.from(p), diagnosticity: Number.NaN };
}

function finite(value: number): CsvCell {
  return Number.isNaN(value) ? null : value;
}
