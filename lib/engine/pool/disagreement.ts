import { ln, log1p } from "../math/logarithm";
import { MOST_PER_DAY } from "../model/limits";
import { refuse } from "../model/refuse";
import { requireShare } from "../model/require-share";
import { shareWeights } from "./share-weights";

/** How far analysts are apart on one number. */
export interface Disagreement {
  /** Largest less smallest, in the unit of the number. */
  readonly range: number;
  /** Weighted standard deviation on the log scale: log odds of a probability, ln of a rate; nats. */
  readonly spread: number;
}

/**
 * How far analysts are apart on a probability.
 *
 * Formula: range = max - min; spread = sqrt(sum_i v_i (x_i - mean)^2), x = ln(p / (1 - p)), v = weights as shares.
 * Zeros and ones: all analysts on the same value is 0, otherwise a log odds of -+Infinity makes the spread Infinity.
 * @param values one probability an analyst, [0, 1]
 * @param weights >= 0, one an analyst; those of weight 0 are not heard
 * @returns range in [0, 1] and spread >= 0; 0: agreed; larger is further apart
 * @throws DomainError `invalid-input` for a value outside [0, 1] and for wrong weights
 * Source: log odds as the scale of opinion: Genest, Zidek, Statist. Sci. 1 (1986) 114-135.
 * @example probabilityDisagreement([0.8, 0.2], [1, 1]) // { range: 0.6, spread: ln 4 }
 */
export function probabilityDisagreement(values: readonly number[], weights: readonly number[]): Disagreement {
  values.forEach((p, i) => {
    requireShare("invalid-input", `values[${i}]`, p);
  });
  return disagreement(values, weights, (p) => ln(p) - log1p(-p));
}

/**
 * How far analysts are apart on a rate.
 *
 * Formula: range = max - min; spread = weighted standard deviation of ln(rate).
 * Zeros: all 0 is 0, some 0 makes the spread Infinity.
 * @param values one rate an analyst, per day, >= 0
 * @param weights >= 0, one an analyst; those of weight 0 are not heard
 * @returns range per day and spread >= 0; 0: agreed; larger is further apart
 * @throws DomainError `invalid-input` for a rate below 0 or above 1e12 a day and for wrong weights
 * Source: as probabilityDisagreement.
 * @example rateDisagreement([1, 4], [1, 1]) // { range: 3, spread: ln 2 }
 */
export function rateDisagreement(values: readonly number[], weights: readonly number[]): Disagreement {
  values.forEach((rate, i) => {
    if (!(rate >= 0 && rate <= MOST_PER_DAY))
      refuse("invalid-input", `values[${i}]`, `be from 0 to ${MOST_PER_DAY} a day, it is ${rate}`);
  });
  return disagreement(values, weights, ln);
}

function disagreement(
  values: readonly number[],
  weights: readonly number[],
  scale: (value: number) => number,
): Disagreement {
  const shares = shareWeights(weights, values.length, "values");
  const heard = values.flatMap((value, i) =>
    shares[i]! > 0 ? [{ value, scaled: scale(value), share: shares[i]! }] : [],
  );
  const largest = heard.reduce((most, { value }) => Math.max(most, value), 0);
  const range = largest - heard.reduce((least, { value }) => Math.min(least, value), largest);
  if (range === 0) return { range, spread: 0 };
  if (heard.some(({ scaled }) => !Number.isFinite(scaled))) return { range, spread: Number.POSITIVE_INFINITY };
  const mean = heard.reduce((sum, { share, scaled }) => sum + share * scaled, 0);
  const variance = heard.reduce((sum, { share, scaled }) => sum + share * (scaled - mean) ** 2, 0);
  return { range, spread: Math.sqrt(variance) };
}
