import { exp } from "../math/exponential";
import { killedTransition } from "../math/killed-transition";
import { log2 } from "../math/logarithm";
import { poissonWeights } from "../math/poisson-weights";
import type { Model } from "../model/model";
import { Pathways } from "../model/pathways";
import { refuse } from "../model/refuse";

/** Up to this many multiplications the matrix of all starts is worked out; beyond it one row may be quicker. */
const PLAIN = 1e6;
/** Multiplications that a person may be made to wait for. */
const MOST_WORK = 1e10;

/**
 * The share of a chain that is killed within some days, from where it stands now.
 *
 * Formula: sum_s p_s (1 - [exp((Q - diag k) d) 1]_s), read from the killed mass itself: by killedTransition, or for very many
 * scenarios by uniformisation of the one row (p, 0). All terms are non-negative, so small answers keep their digits.
 * @param model for its dynamics
 * @param p K probabilities that sum to 1
 * @param killing k, K rates per day, from 0 to 1e12
 * @param days d from 0 to 1e12
 * @returns probability in [0, 1]; rises with days and with every rate
 * @throws DomainError `invalid-input` when it would take more than some ten seconds: very many scenarios over very many days
 * Source: method 6; Jensen, Skand. Aktuarietidskr. 36 (1953) 87-91.
 * @example killedShare(model, [1], Float64Array.of(Math.LN2), 1) // 0.5
 */
export function killedShare(model: Model, p: readonly number[], killing: Float64Array, days: number): number {
  const { size } = model;
  const pathways = new Pathways(model);
  const fastest = killing.reduce((most, rate, s) => Math.max(most, rate + pathways.out[s]!), 0);
  const jumps = fastest * days;
  const byMatrix = size ** 3 * (30 + 20 * log2(1 + jumps));
  const byRow = (jumps + 9 * Math.sqrt(jumps) + 40) * (pathways.work + 2 * size);
  if (Math.min(byMatrix, byRow) > MOST_WORK) {
    refuse("invalid-input", "days", `be few enough for ${size} scenarios, ${days} days take too long to work out`);
  }
  if (byMatrix > PLAIN && byRow < byMatrix) return rowShare(pathways, p, killing, fastest, days);
  const logs = killedTransition(model.generator, killing, days);
  let share = 0;
  p.forEach((chance, s) => {
    if (chance > 0) share += chance * exp(logs[s * (size + 1) + size]!);
  });
  return Math.min(1, share);
}

function rowShare(
  pathways: Pathways,
  p: readonly number[],
  killing: Float64Array,
  fastest: number,
  days: number,
): number {
  const { size, out } = pathways;
  let row = Float64Array.from(p);
  let killed = 0;
  let share = 0;
  poissonWeights(fastest * days).forEach((weight, n) => {
    if (n > 0) {
      const next = new Float64Array(size);
      pathways.addRow(row, 0, next, 0, 1 / fastest);
      for (let s = 0; s < size; s++) {
        next[s] = next[s]! + (row[s]! * Math.max(0, fastest - out[s]! - killing[s]!)) / fastest;
        killed += (row[s]! * killing[s]!) / fastest;
      }
      row = next;
    }
    share += weight * killed;
  });
  return Math.min(1, share);
}
