import { MOST_COUNT, MOST_ITEMS } from "../model/limits";
import { refuse } from "../model/refuse";
import { requireProbabilities } from "../model/require-probabilities";
import { requireShare } from "../model/require-share";
import { requireValue } from "../model/require-value";
import { requireWhole } from "../model/require-whole";

/**
 * The forecast of somebody who knows nothing but the list.
 *
 * Formula: 1 / K.
 * @param size K >= 1 outcomes
 * @returns K equal probabilities
 * @throws DomainError `invalid-input` for a size that is no count or above 1,000,000
 * Source: principle of indifference; Keynes, A Treatise on Probability (1921), IV.
 * @example uniformBaseline(4) // [0.25, 0.25, 0.25, 0.25]
 */
export function uniformBaseline(size: number): number[] {
  requireWhole("size", size, 1, MOST_ITEMS);
  return Array.from({ length: size }, () => 1 / size);
}

/**
 * The forecast of somebody who set up the model and read nothing since.
 *
 * Formula: pi.
 * @param scenarios of a scoring input
 * @returns K probabilities, the prior
 * @throws DomainError `invalid-input` when the priors are no probabilities that sum to 1
 * Source: method 1.
 * @example priorBaseline(input.scenarios)
 */
export function priorBaseline(scenarios: readonly { readonly prior: number }[]): number[] {
  const priors = scenarios.map(({ prior }) => prior);
  return requireProbabilities("invalid-input", "scenarios[].prior", priors, {
    entry: (s) => ({ path: `scenarios[${s}].prior` }),
  });
}

/**
 * The forecast that what was the case last time will be the case again.
 *
 * Formula: x on the last outcome, (1 - x) / (K - 1) on each other.
 * @param last index of the last outcome known when the forecast is made
 * @param size K >= 1 outcomes
 * @param share x in [0, 1], default 1; below 1 the log score stays finite. With one outcome it is 1.
 * @returns K probabilities
 * @throws DomainError `invalid-input` for a size that is no count, an outcome that is none of the K or a share outside [0, 1]
 * Source: Wilks, Statistical Methods in the Atmospheric Sciences (Academic Press 2011), 8.1.4.
 * @example persistenceBaseline(2, 3) // [0, 0, 1]
 */
export function persistenceBaseline(last: number, size: number, share = 1): number[] {
  requireWhole("size", size, 1, MOST_ITEMS);
  requireWhole("last", last, 0, size - 1);
  const kept = requireShare("invalid-input", "share", share);
  if (size === 1) return [1];
  return Array.from({ length: size }, (_, k) => (k === last ? kept : (1 - kept) / (size - 1)));
}

/**
 * The forecast that outcomes will be as frequent as they were.
 *
 * Formula: (n_k + a) / (n + K a).
 * @param past indices of outcomes known when the forecast is made; never the one to be forecast
 * @param size K >= 1 outcomes
 * @param added a >= 0 cases added to each outcome, default 0; above 0 nothing is called impossible
 * @returns K probabilities
 * @throws DomainError `invalid-input` for a size that is no count, an outcome that is none of the K, a negative `added`, or no past
 *   and nothing added
 * Source: Wilks (2011), 8.1.4; Laplace's rule for a = 1.
 * @example climatologyBaseline([0, 0, 1], 2) // [2/3, 1/3]
 */
export function climatologyBaseline(past: readonly number[], size: number, added = 0): number[] {
  requireWhole("size", size, 1, MOST_ITEMS);
  if (!(added >= 0 && added <= MOST_COUNT)) {
    refuse("invalid-input", "added", `be from 0 to ${MOST_COUNT} cases, it is ${added}`);
  }
  const counts = Array.from({ length: size }, () => added + 0);
  past.forEach((outcome, i) => {
    requireWhole(`past[${i}]`, outcome, 0, size - 1);
    counts[outcome] = counts[outcome]! + 1;
  });
  const total = past.length + size * added;
  if (!(total > 0)) refuse("invalid-input", "past", "hold an outcome, or `added` be above 0");
  return counts.map((count) => count / total);
}

/**
 * The forecast of a count by the own last values: each is a draw.
 *
 * Formula: draws = the last m values.
 * @param history values in order of time, known when the forecast is made
 * @param window m >= 1, how many count (12 months: the conflictology baseline of VIEWS)
 * @returns up to m draws, for ensembleCrps, sampleQuantile and binnedIgnorance
 * @throws DomainError `invalid-input` for a window that is no count, an empty history or a value that is no number or beyond 1e120
 * Source: Hegre et al., J. Peace Res. 62 (2025), the VIEWS prediction challenge 2023/24, baseline "conflictology".
 * @example countClimatology([9, 2, 78], 2) // [2, 78]
 */
export function countClimatology(history: readonly number[], window: number): number[] {
  requireWhole("window", window, 1, MOST_COUNT);
  if (history.length === 0) refuse("invalid-input", "history", "hold at least one value");
  return history.map((value, i) => requireValue(`history[${i}]`, value)).slice(-window);
}
