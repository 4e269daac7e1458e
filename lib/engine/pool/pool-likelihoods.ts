import { refuse } from "../model/refuse";
import { type Disagreement, probabilityDisagreement } from "./disagreement";
import { poolProbabilities } from "./pool-probabilities";

export interface PooledPrior {
  readonly pooled: readonly number[];
  readonly disagreement: readonly Disagreement[];
}

export interface PooledLikelihoods {
  /** theta, [scenario][level]. */
  readonly pooled: readonly (readonly number[])[];
  /** The same shape. */
  readonly disagreement: readonly (readonly Disagreement[])[];
}

/**
 * One prior from those of several analysts, with where they disagree.
 *
 * Formula: poolProbabilities; disagreement of each scenario as probabilityDisagreement, before any floor.
 * @param priors one list of K probabilities an analyst
 * @param weights >= 0, one an analyst
 * @param floor in [0, 1/K), default 0: a zero is a veto
 * @returns K probabilities and K disagreements
 * @throws DomainError `invalid-input` as poolProbabilities
 * Source: see poolProbabilities.
 * @example poolPriors([[0.8, 0.2], [0.5, 0.5]], [1, 1]).pooled // [2/3, 1/3]
 */
export function poolPriors(priors: readonly (readonly number[])[], weights: readonly number[], floor = 0): PooledPrior {
  return pooledRow(priors, weights, floor, (analyst) => `priors[${analyst}]`);
}

/**
 * One table of likelihoods from those of several analysts, with where they disagree.
 *
 * Formula: each row (scenario) pooled by itself as poolProbabilities.
 * @param tables one an analyst, [scenario][level], the same scenarios and levels in the same order
 * @param weights >= 0, one an analyst
 * @param floor in [0, 1/L), default 0: a zero is a veto
 * @returns a table whose rows sum to 1 and a disagreement a cell
 * @throws DomainError `invalid-input` for tables of different shapes, and as poolProbabilities
 * Source: see poolProbabilities.
 * @example poolLikelihoods([[[1, 0]], [[0.5, 0.5]]], [1, 1]).pooled // [[1, 0]]
 */
export function poolLikelihoods(
  tables: readonly (readonly (readonly number[])[])[],
  weights: readonly number[],
  floor = 0,
): PooledLikelihoods {
  const size = tables[0]?.length ?? 0;
  tables.forEach((table, i) => {
    if (table.length !== size)
      refuse("invalid-input", `tables[${i}]`, `have ${size} rows, as many as the first, it has ${table.length}`);
  });
  if (size === 0) refuse("invalid-input", "tables", "be at least one, with at least one row");
  const rows = Array.from({ length: size }, (_, s) => {
    const row = tables.map((table) => table[s]!);
    return pooledRow(row, weights, floor, (analyst) => `tables[${analyst}][${s}]`);
  });
  return { pooled: rows.map(({ pooled }) => pooled), disagreement: rows.map(({ disagreement }) => disagreement) };
}

function pooledRow(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  floor: number,
  pathOf: (analyst: number) => string,
): PooledPrior {
  const pooled = poolProbabilities(rows, weights, floor, pathOf);
  const disagreement = pooled.map((_, k) =>
    probabilityDisagreement(
      rows.map((row) => row[k]!),
      weights,
    ),
  );
  return { pooled, disagreement };
}
