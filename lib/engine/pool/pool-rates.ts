import { refuse } from "../model/refuse";
import { type Disagreement, rateDisagreement } from "./disagreement";
import { pooledLog } from "./pooled-log";
import { shareWeights } from "./share-weights";

export interface PooledRates {
  /** Events per day, one a scenario. */
  readonly pooled: readonly number[];
  readonly disagreement: readonly Disagreement[];
}

/**
 * One list of rates from those of several analysts.
 *
 * Formula: lambda_s = prod_i lambda_{is}^{v_i}, v_i = weight_i / sum of weights; nothing to renormalise.
 * Zeros: one analyst with a weight above 0 who gives 0 makes the pooled rate exactly 0 (a veto); rates below `floor` are raised to it
 * before pooling.
 * @param rates one list of K rates an analyst, per day, >= 0
 * @param weights >= 0, one an analyst
 * @param floor per day, >= 0, default 0
 * @returns K rates per day between the smallest and the largest given, and K disagreements
 * @throws DomainError `invalid-input` for lists of different lengths, a negative or infinite rate, wrong weights or floor
 * Source: as poolProbabilities.
 * @example poolRates([[1], [4]], [1, 1]).pooled // [2]
 */
export function poolRates(rates: readonly (readonly number[])[], weights: readonly number[], floor = 0): PooledRates {
  const shares = shareWeights(weights, rates.length);
  const size = rates[0]!.length;
  if (!(floor >= 0 && Number.isFinite(floor))) refuse("invalid-input", "floor", `be 0 or more a day, it is ${floor}`);
  rates.forEach((list, i) => {
    if (list.length !== size) refuse("invalid-input", `rates[${i}]`, `have ${size} entries`);
    if (!list.every((rate) => rate >= 0 && Number.isFinite(rate)))
      refuse("invalid-input", `rates[${i}]`, `be 0 or more a day, they are ${list.join(", ")}`);
  });
  const given = Array.from({ length: size }, (_, s) => rates.map((list) => list[s]!));
  const pooled = given.map((column) => {
    const raised = column.map((rate) => Math.max(floor, rate));
    return raised.every((rate) => rate === raised[0]) ? raised[0]! : Math.exp(pooledLog(raised, shares));
  });
  return { pooled, disagreement: given.map((column) => rateDisagreement(column, weights)) };
}
