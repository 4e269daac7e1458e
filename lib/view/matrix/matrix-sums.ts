import { daysBetween } from "@/lib/domain/calendar";
import { apportion } from "../permille";
import { nearDay, type ViewCase } from "../view-case";
import type { LogScoreTable, RatioRow } from "./log-score-table";
import type { LineWriter, MatrixLine } from "./matrix-line";

export interface MatrixSums {
  readonly prior: MatrixLine;
  readonly findings: MatrixLine;
  readonly silence: MatrixLine | null;
  readonly memory: MatrixLine;
  readonly score: MatrixLine;
}

/** Prior, findings, silence and memory in hundredths that add up to the printed score, column by column. */
export function matrixSums(view: ViewCase, table: LogScoreTable, writer: LineWriter): MatrixSums {
  const { say, file } = view;
  const parts = [table.prior, table.allFindings, table.allSilence, table.memory];
  const printed = parts.map((part) => [...part.logRatio]);
  table.score.logRatio.forEach((total, s) => {
    if (table.adds[s] !== true) return;
    const units = apportion(
      parts.map((part) => (part.logRatio[s] ?? 0) * 100),
      Math.round(total * 100),
    );
    for (const [part, values] of printed.entries()) values[s] = (units[part] ?? 0) / 100;
  });
  const line = (key: string, name: string, note: string, row: RatioRow, part?: number) =>
    writer.sum(
      { ...row, logRatio: (part === undefined ? undefined : printed[part]) ?? row.logRatio },
      { key, name, note },
    );
  const { dynamics, start } = file.model;
  const memory = dynamics.kind === "half-life" ? say("matrix.memory") : say("matrix.pathways");
  return {
    prior: line("prior", say("matrix.prior"), nearDay(view, start), table.prior, 0),
    findings: line(
      "findings",
      say("matrix.allFindings"),
      say("matrix.findingCount", { count: table.findings.length }),
      table.allFindings,
      1,
    ),
    silence:
      table.silence.length === 0
        ? null
        : line(
            "silence",
            say("matrix.allSilence"),
            say("matrix.indicatorCount", { count: table.silence.length }),
            table.allSilence,
            2,
          ),
    memory: line("memory", memory, say("matrix.days", { days: daysBetween(start, file.cut.until) }), table.memory, 3),
    score: line("score", say("matrix.score"), nearDay(view, file.cut.until), table.score),
  };
}
