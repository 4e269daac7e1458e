import { exp } from "../math/exponential";
import { MOST_PER_DAY } from "../model/limits";
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
 * @throws DomainError `invalid-input` for lists of different lengths, a rate below 0 or above 1e12, wrong weights or floor
 * Source: as poolProbabilities.
 * @example poolRates([[1], [4]], [1, 1]).pooled // [2]
 */
export function poolRates(rates: readonly (readonly number[])[], weights: readonly number[], floor = 0): PooledRates {
  const shares = shareWeights(weights, rates.length, "rates");
  const size = rates[0]!.length;
  if (size === 0) refuse("invalid-input", "rates[0]", "hold at least one rate");
  if (!(floor >= 0 && floor <= MOST_PER_DAY))
    refuse("invalid-input", "floor", `be from 0 to ${MOST_PER_DAY} a day, it is ${floor}`);
  rates.forEach((list, i) => {
    if (list.length !== size)
      refuse("invalid-input", `rates[${i}]`, `have ${size} entries, as many as the first, it has ${list.length}`);
    list.forEach((rate, s) => {
      if (!(rate >= 0 && rate <= MOST_PER_DAY))
        refuse("invalid-input", `rates[${i}][${s}]`, `be from 0 to ${MOST_PER_DAY} a day, it is ${rate}`);
    });
  });
  const given = Array.from({ length: size }, (_, s) => rates.map((list) => list[s]!));
  const pooled = given.map((column) => {
    const raised = column.map((rate) => Math.max(floor, rate) + 0);
    return raised.every((rate) => rate === raised[0]) ? raised[0]! : exp(pooledLog(raised, shares));
  });
  return { pooled, disagreement: given.map((column) => rateDisagreement(column, weights)) };
}
