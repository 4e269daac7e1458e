import { findingName } from "../finding-name";
import { dayAt, findingsById, nearDay, type ViewCase } from "../view-case";
import type { RatioRow } from "./log-score-table";
import { type MatrixCell, matrixCell } from "./matrix-cell";
import type { ContributionOf, MatrixEntry } from "./matrix-entries";
import type { MatrixState } from "./matrix-state";

export interface MatrixLine {
  readonly key: string;
  readonly name: string;
  /** What the name leads to. */
  readonly link: { readonly kind: "finding" | "indicator"; readonly id: string } | null;
  /** Behind the name: a day, a number of findings or of days. */
  readonly note: string;
  readonly diagnosticity: string;
  readonly cells: readonly MatrixCell[];
  /** In nats, for the reach drawn beside the row; only what is finite. */
  readonly values: readonly number[];
  /** Points that the chosen scenario would lose without it; null: not worked out. */
  readonly points: string | null;
}

type LineHead = Pick<MatrixLine, "key" | "name" | "link" | "note">;

/** Puts rows in words; the names of findings are looked up for the rows that are printed and for no others. */
export class LineWriter {
  private readonly findings;
  private readonly indicators;

  constructor(
    readonly view: ViewCase,
    private readonly state: MatrixState,
    private readonly contributionOf: ContributionOf,
  ) {
    this.findings = findingsById(view);
    this.indicators = new Map(view.file.model.indicators.map((indicator) => [indicator.id, indicator.label]));
  }

  /** A row whose cells are written as the reader wants them. */
  line(row: RatioRow, more: LineHead, points: string | null = null): MatrixLine {
    return this.write(row, more, this.state.cells, points);
  }

  /** A row of sums, which are always numbers. */
  sum(row: RatioRow, more: Omit<LineHead, "link">): MatrixLine {
    return this.write(row, { ...more, link: null }, "numbers", null);
  }

  private write(row: RatioRow, more: LineHead, cells: MatrixState["cells"], points: string | null): MatrixLine {
    const { say, formats } = this.view;
    const { diagnosticity } = row;
    return {
      ...more,
      diagnosticity: Number.isFinite(diagnosticity) ? formats.number(diagnosticity, 2) : say("matrix.ruledOutShort"),
      cells: row.logRatio.map((value) => matrixCell(value, cells, say, formats)),
      values: row.logRatio.filter(Number.isFinite),
      points,
    };
  }

  entry(entry: MatrixEntry): MatrixLine {
    const { say, formats, file } = this.view;
    const value = this.contributionOf(entry);
    const points = value === null ? null : formats.signed(Math.round(value * 1000) / 10);
    const finding = this.findings.get(entry.key);
    const isFinding = this.state.rows === "findings";
    const name =
      isFinding && finding !== undefined ? findingName(finding, file.model) : this.indicator(entry.indicator);
    const note = isFinding
      ? nearDay(this.view, finding?.occurredOn ?? dayAt(this.view, entry.at))
      : say("matrix.findingCount", { count: entry.findings.length });
    const link = { kind: isFinding ? ("finding" as const) : ("indicator" as const), id: entry.key };
    return this.line(entry, { key: entry.key, name, link, note }, points);
  }

  indicator(id: string): string {
    return this.indicators.get(id) ?? id;
  }
}
