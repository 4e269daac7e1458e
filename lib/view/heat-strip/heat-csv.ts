import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { type CsvCell, csvText } from "@/lib/exchange/trajectory-csv";
import type { ViewCase } from "../view-case";
import { type HeatRow, heatRows, overdueDays, sortHeatRows } from "./heat-rows";
import type { HeatState } from "./heat-state";

/** Every indicator with its state, and each of its readings on a line of its own, whatever the window shows. */
export function heatCsv(
  view: ViewCase,
  findings: readonly ScoringFinding[],
  scenario: number,
  sort: HeatState["sort"],
): string {
  const { file } = view;
  const source: CsvCell[] = [file.cut.until, file.cut.by, ENGINE_VERSION, file.model.version];
  const rows = sortHeatRows(heatRows(view, findings, scenario), sort).flatMap((row) => [
    [...indicatorCells(row), ...source],
    ...row.marks.map((mark): CsvCell[] => [
      ...["reading", row.id, row.label, row.category, mark.day, mark.text],
      mark.findings,
      mark.logRatio,
      ...[null, null, null, null],
      ...source,
    ]),
  ]);
  const name = file.model.scenarios[scenario]?.id ?? "";
  return csvText(
    [
      ...["kind", "indicator", "name", "category", "day", "reading", "findings", `${name} log ratio`],
      ...["days since", "expected days", "overdue days", "state"],
      ...["as of", "known by", "engine", "model"],
    ],
    rows,
  );
}

function indicatorCells(row: HeatRow): CsvCell[] {
  const last = row.marks.at(-1);
  return [
    ...["indicator", row.id, row.label, row.category, last?.day ?? "", last?.text ?? ""],
    row.marks.reduce((sum, mark) => sum + mark.findings, 0),
    null,
    row.silentDays,
    row.expectedDays,
    overdueDays(row),
    row.standing,
  ];
}
