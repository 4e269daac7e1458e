import type { Model } from "../model/model";
import type { ExpectedCounts } from "./expected-counts";
import { type Parameters, parametersOf } from "./parameters";
import { kappaFor, type Sureness } from "./sureness";

/**
 * The tables that suit expected counts best, held back by how sure the given tables are: the M step of learning.
 *
 * Formula: theta = (kappa theta0 + n) / (kappa + sum_l n), lambda = (kappa + x) / (kappa / lambda0 + X), written as
 * lambda0 (kappa + x) / (kappa + lambda0 X) so that a tiny rate does not overflow; zeros stay zero.
 * @param model the given one, theta0 and lambda0
 * @param expected counts and exposure under the tables of this round
 * @param sureness kappa of the assessment and of single indicators; Infinity leaves a table as given
 * @returns new tables; rows of theta sum to 1, lambda in events per day
 * Source: method 8; Dempster, Laird, Rubin, JRSS B 39 (1977) 1-38, section 3 on priors.
 * @example mapStep(model, expected, { kappa: 8 }).get("alerts")
 */
export function mapStep(model: Model, expected: ExpectedCounts, sureness: Sureness): Parameters {
  const learned = new Map<string, Float64Array>();
  for (const [id, given] of parametersOf(model)) {
    const kappa = kappaFor(sureness, id);
    const counts = expected.counts.get(id);
    const exposure = expected.exposure.get(id);
    if (kappa === Number.POSITIVE_INFINITY || counts === undefined) learned.set(id, given);
    else if (exposure === undefined) learned.set(id, rowsOf(given, counts, kappa, model.size));
    else {
      learned.set(
        id,
        given.map((rate, s) => rate * ((kappa + counts[s]!) / (kappa + rate * exposure[s]!))),
      );
    }
  }
  return learned;
}

function rowsOf(given: Float64Array, counts: Float64Array, kappa: number, size: number): Float64Array {
  const width = given.length / size;
  const rows = given.map((chance, cell) => kappa * chance + counts[cell]!);
  for (let row = 0; row < rows.length; row += width) {
    let sum = 0;
    for (let l = 0; l < width; l++) sum += rows[row + l]!;
    for (let l = 0; l < width; l++) rows[row + l] = rows[row + l]! / sum;
  }
  return rows;
}
