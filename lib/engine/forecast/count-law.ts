import { countingTransition } from "../math/counting-transition";
import { poissonWeights } from "../math/poisson-weights";
import type { Model } from "../model/model";
import { Pathways } from "../model/pathways";
import { refuse } from "../model/refuse";

const NEGLIGIBLE = 1e-30;
/** Multiplications that a person may be made to wait for. */
const MOST_WORK = 1e10;

/**
 * Where the scenario stands after some days and how many events it met on the way, from where it stands now.
 *
 * Formula: P(j, n) = sum_s p_s F_n[s][j]. Uniformisation of the row over (scenario, count), every term non-negative; where scenarios
 * change far more often than events come, by countingTransition, which doubles its step.
 * @param model for its dynamics
 * @param p K probabilities that sum to 1
 * @param rates K events per day, from 0 to 1e12
 * @param days h from 0 to 1e12
 * @returns one row of K chances a count n = 0, 1, ...; they sum to 1, and what lies beyond the last is below 1e-25
 * @throws DomainError `invalid-input` when it would take more than some minute: very many scenarios and very many events
 * Source: method 6; Fischer, Meier-Hellstern, Perform. Eval. 18 (1993) 149-171.
 * @example countLaw(model, [1], Float64Array.of(2), 1)[0] // [e^-2]
 */
export function countLaw(model: Model, p: readonly number[], rates: Float64Array, days: number): Float64Array[] {
  const { size, generator } = model;
  const pathways = new Pathways(model);
  const busiest = largest(rates) * days;
  const events = busiest + 12 * Math.sqrt(busiest) + 40;
  const jumps = largest(rates.map((rate, s) => rate + pathways.out[s]!)) * days;
  const terms = jumps + 9 * Math.sqrt(jumps) + 40;
  const byRow = terms * Math.min(terms, events) * (pathways.work + 2 * size);
  const byMatrix = (events ** 2 + 2000) * size ** 3;
  if (Math.min(byRow, byMatrix) > MOST_WORK) {
    refuse("invalid-input", "days", `be few enough for ${size} scenarios, ${days} days take too long to work out`);
  }
  if (byRow <= byMatrix) return rowLaw(pathways, p, rates, days);
  return countingTransition(generator, rates, days).map((block) => {
    const row = new Float64Array(size);
    for (let e = 0; e < block.length; e++) row[e % size] = row[e % size]! + p[Math.floor(e / size)]! * block[e]!;
    return row;
  });
}

function rowLaw(pathways: Pathways, p: readonly number[], rates: Float64Array, days: number): Float64Array[] {
  const { size, out } = pathways;
  const fastest = largest(rates.map((rate, s) => rate + out[s]!));
  const stays = rates.map((rate, s) => Math.max(0, fastest - out[s]! - rate) / fastest);
  const counted = rates.map((rate) => rate / fastest);
  const weights = poissonWeights(fastest * days);
  const total = new Float64Array(weights.length * size);
  let term = new Float64Array(weights.length * size);
  let next = new Float64Array(weights.length * size);
  term.set(p);
  let rows = 1;
  let most = 1;
  weights.forEach((weight, n) => {
    if (n > 0) {
      next.fill(0, 0, (rows + 1) * size);
      for (let from = 0; from < rows * size; from += size) {
        pathways.addRow(term, from, next, from, 1 / fastest);
        for (let s = 0; s < size; s++) {
          const chance = term[from + s]!;
          next[from + s] = next[from + s]! + chance * stays[s]!;
          next[from + size + s] = chance * counted[s]!;
        }
      }
      [term, next] = [next, term];
      rows = rowsThatMatter(term, rows + 1, size);
    }
    if (weight === 0) return;
    for (let e = 0; e < rows * size; e++) total[e] = total[e]! + weight * term[e]!;
    most = Math.max(most, rows);
  });
  let mass = 0;
  for (let e = most * size - 1; e >= 0; e--) mass += total[e]!;
  return Array.from({ length: most }, (_, count) =>
    total.slice(count * size, (count + 1) * size).map((chance) => chance / mass),
  );
}

/** Without the largest counts, as long as they hold nothing. */
function rowsThatMatter(term: Float64Array, rows: number, size: number): number {
  for (let e = rows * size - 1; e >= size; e--) if (term[e]! >= NEGLIGIBLE) return Math.floor(e / size) + 1;
  return 1;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
