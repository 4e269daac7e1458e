import type { Dynamics } from "@/lib/domain/scoring-input";
import { type ModelRemark, remark } from "./check-model-remark";
import { LEAST_HALF_LIFE, MOST_PER_DAY } from "./limits";
import { SUM_TOLERANCE } from "./sum-tolerance";

/**
 * What there is to say about how the scenario changes.
 *
 * Formula: absorbing: sum_{j != i} Q_ij = 0. Unreachable: not in the closure of {pi > 0} under Q_ij > 0; with a half-life that is
 * pi = 0.
 * @param dynamics half-life or generator
 * @param ids of the K scenarios
 * @param priors pi, K
 * @returns remarks in the order of the scenarios; nothing about ways when a row is invalid
 * Source: Norris, Markov Chains (Cambridge 1997), 1.2, 3.2.
 * @example checkDynamics({ kind: "generator", generator: [[0, 0], [0, 0]] }, ["a", "b"], [0.5, 0.5]) // nothing-changes
 */
export function checkDynamics(dynamics: Dynamics, ids: readonly string[], priors: readonly number[]): ModelRemark[] {
  if (dynamics.kind === "half-life") return checkHalfLife(dynamics.halfLifeDays, ids, priors);
  const rows = dynamics.generator;
  const invalid = ids.filter((_, i) => !isGeneratorRow(rows[i] ?? [], i, ids.length));
  if (invalid.length > 0) return invalid.map((scenario) => remark("pathway-invalid", { scenario }));
  if (rows.length !== ids.length) return [remark("pathway-invalid")];
  const ways = rows.map((row, i) => row.flatMap((rate, j) => (j !== i && rate > 0 ? [j] : [])));
  const ends = ids.filter((_, i) => ways[i]!.length === 0);
  const reached = reachable(ways, priors);
  const absorbing =
    ends.length === ids.length
      ? [remark("nothing-changes")]
      : ends.map((scenario) => remark("scenario-absorbing", { scenario }));
  const unreachable = ids.filter((_, s) => !reached.has(s));
  return [...absorbing, ...unreachable.map((scenario) => remark("scenario-unreachable", { scenario }))];
}

function checkHalfLife(days: number, ids: readonly string[], priors: readonly number[]): ModelRemark[] {
  if (!(days >= LEAST_HALF_LIFE && Number.isFinite(days))) return [remark("half-life-invalid")];
  return ids.filter((_, s) => priors[s] === 0).map((scenario) => remark("scenario-unreachable", { scenario }));
}

function isGeneratorRow(row: readonly number[], i: number, size: number): boolean {
  if (row.length !== size || !row.every((rate) => Math.abs(rate) <= MOST_PER_DAY)) return false;
  const out = row.reduce((sum, rate, j) => (j === i ? sum : sum + rate), 0);
  return row.every((rate, j) => j === i || rate >= 0) && Math.abs(out + row[i]!) <= SUM_TOLERANCE * Math.max(1, out);
}

function reachable(ways: readonly (readonly number[])[], priors: readonly number[]): Set<number> {
  const reached = new Set(Array.from(priors.keys()).filter((s) => priors[s]! > 0));
  // A set hands out what is added while it is walked, so this follows every way to its end.
  for (const s of reached) for (const next of ways[s]!) reached.add(next);
  return reached;
}
