import { paginate } from "@/app/_server/paginate";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { logScoreTable, type RatioRow } from "@/lib/view/matrix/log-score-table";
import { matrixEntries, sortEntries } from "@/lib/view/matrix/matrix-entries";
import type { Matrix } from "../_schemas/matrix";
import type { MatrixQuery } from "../_schemas/queries";
import { cutOf, dayAt, type Scored } from "./scored";

/** The matrix behind the scores, the strongest row first; contributions are worked out for the page alone. */
export function matrixAnswer(scored: Scored, query: MatrixQuery): Matrix {
  const { assessment, file } = scored;
  const table = logScoreTable(assessment);
  const view = { file, assessment, say: sayIn("en"), formats: formatsIn("en") };
  const entries = matrixEntries(view, table, query.rows);
  const sorted = sortEntries(view, entries, { sort: "diagnosticity", group: "none" }, null);
  const page = paginate(
    sorted.map((entry) => ({ ...entry, id: entry.key })),
    query,
  );
  const ids = query.rows === "findings" ? page.items.map(({ id }) => id) : [];
  const without = new Map(leaveOneOut(assessment, ids).map((entry) => [entry.finding, entry.contribution]));
  const { prior, allFindings, allSilence, memory, score } = table;
  return {
    ...cutOf(scored),
    p: current(assessment).p,
    items: page.items.map((entry) => ({
      id: entry.id,
      indicator: entry.indicator,
      category: entry.category,
      day: dayAt(scored, entry.at),
      findings: entry.findings.length,
      ...numbers(entry),
      contribution: without.get(entry.id) ?? null,
    })),
    nextCursor: page.nextCursor,
    total: page.total,
    silence: table.silence.map((row) => ({ indicator: row.indicator, days: row.days, ...numbers(row) })),
    sums: {
      prior: numbers(prior).logRatio,
      findings: numbers(allFindings).logRatio,
      silence: numbers(allSilence).logRatio,
      memory: numbers(memory).logRatio,
      score: numbers(score).logRatio,
    },
    adds: table.adds,
  };
}

/** JSON knows no infinity. */
function numbers({ logRatio, diagnosticity }: RatioRow) {
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  return { logRatio: logRatio.map(known), diagnosticity: known(diagnosticity) };
}
