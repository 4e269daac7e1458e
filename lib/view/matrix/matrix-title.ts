import { findingName } from "../finding-name";
import type { ViewCase } from "../view-case";
import type { LogScoreTable, RatioRow, SilenceRatio } from "./log-score-table";

/** States what separates the scenarios most: a finding, or a silence that is stronger than any. */
export function matrixTitle(view: ViewCase, table: LogScoreTable): string {
  const { say, file } = view;
  const [first] = [...table.findings].sort((a, b) => strength(b) - strength(a) || b.at - a.at);
  const [quiet] = [...table.silence].sort((a, b) => strength(b) - strength(a));
  const stored = file.findings.find((finding) => finding.id === first?.id);
  const name = stored === undefined ? "" : findingName(stored, file.model);
  const told = (row: RatioRow | undefined) => row !== undefined && row.diagnosticity >= LEAST_TOLD;
  if (told(quiet) && (first === undefined || strength(quiet) > strength(first)))
    return say(told(first) ? "matrix.titleSilenceThen" : "matrix.titleSilence", {
      indicator: label(view, quiet),
      name,
    });
  return told(first) ? say("matrix.title", { name }) : say("matrix.titleNothing");
}

/** Below it a row separates nothing worth a title. */
const LEAST_TOLD = 0.01;

function strength(row: RatioRow | undefined): number {
  return Math.min(row?.diagnosticity ?? 0, Number.MAX_VALUE);
}

function label({ file }: ViewCase, row: SilenceRatio | undefined): string {
  return file.model.indicators.find(({ id }) => id === row?.indicator)?.label ?? "";
}
