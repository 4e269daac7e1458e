import { exp } from "../math/exponential";
import { logSumExp } from "../math/log-sum-exp";
import { refuse } from "../model/refuse";
import { requireProbabilities } from "../model/require-probabilities";
import { pooledLog } from "./pooled-log";
import { shareWeights } from "./share-weights";

/**
 * One set of probabilities from those of several analysts, by their weighted geometric mean.
 *
 * Formula: p_k proportional to prod_i p_{ik}^{v_i}, v_i = weight_i / sum of weights.
 * Zeros: one analyst with a weight above 0 who gives 0 makes the pooled value exactly 0 (a veto); it takes `floor` to soften that:
 * every probability below it is raised to it before pooling.
 * @param opinions one list of K probabilities an analyst, each summing to 1
 * @param weights >= 0, one an analyst, at least one above 0; an analyst of weight 0 is not heard, zeros included
 * @param floor in [0, 1/K), default 0
 * @param pathOf how the list of an analyst is called, for messages
 * @returns K probabilities that sum to 1; pooling and Bayes commute, and it does not matter in which order evidence and analysts come
 * @throws DomainError `invalid-input` for opinions of different lengths or that do not sum to 1, wrong weights or floor, or when the
 *   vetoes leave nothing
 * Source: Genest, Zidek, Statist. Sci. 1 (1986) 114-135; externally Bayesian: Genest, McConway, Schervish, Ann. Statist. 14 (1986) 487-501.
 * @example poolProbabilities([[0.8, 0.2], [0.5, 0.5]], [1, 1]) // [2/3, 1/3]
 */
export function poolProbabilities(
  opinions: readonly (readonly number[])[],
  weights: readonly number[],
  floor = 0,
  pathOf = (analyst: number) => `opinions[${analyst}]`,
): number[] {
  const shares = shareWeights(weights, opinions.length);
  const size = opinions[0]!.length;
  if (!(floor >= 0 && floor * size < 1))
    refuse("invalid-input", "floor", `be 0 or more and below 1 / ${size}, it is ${floor}`);
  opinions.forEach((opinion, i) => {
    if (opinion.length !== size)
      refuse("invalid-input", pathOf(i), `have ${size} entries, as many as the first, it has ${opinion.length}`);
    requireProbabilities("invalid-input", pathOf(i), opinion);
  });
  const logs = Array.from({ length: size }, (_, k) =>
    pooledLog(
      opinions.map((opinion) => Math.max(floor, opinion[k]!)),
      shares,
    ),
  );
  const mass = logSumExp(logs);
  if (mass === Number.NEGATIVE_INFINITY)
    refuse("invalid-input", `${pathOf(0)} and the others`, "leave something that nobody rules out");
  return logs.map((log) => exp(log - mass));
}
