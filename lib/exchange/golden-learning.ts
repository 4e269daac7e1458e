import type { ScoringInput } from "@/lib/domain/scoring-input";
import { learn } from "@/lib/engine/learn/learn";
import type { Parameters } from "@/lib/engine/learn/parameters";

const LISTED_STEPS = 12;

/** Answers `learning` of a golden case: counts, exposure and tables after one step and at rest, by indicator id. */
export function goldenLearning(input: ScoringInput, kappa: number): object {
  const { model, first, oneStep, converged, objective, settled } = learn(input, { kappa });
  const isRate = (id: string) => model.indicators.get(id)?.kind === "rate";
  const plain = (tables: Parameters) =>
    Object.fromEntries(
      Array.from(tables, ([id, table]) => [id, isRate(id) ? Array.from(table) : rowsOf(table, model.size)]),
    );
  return {
    kappa,
    counts: plain(first.counts),
    exposure: plain(first.exposure),
    oneStep: plain(oneStep),
    objective: objective.slice(0, LISTED_STEPS),
    converged: { parameters: plain(converged), objective: objective.at(-1) },
    settled,
  };
}

function rowsOf(table: Float64Array, rows: number): number[][] {
  const width = table.length / rows;
  return Array.from({ length: rows }, (_, s) => Array.from(table.subarray(s * width, (s + 1) * width)));
}
