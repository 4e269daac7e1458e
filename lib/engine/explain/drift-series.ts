import type { Pathways } from "../model/pathways";

/** x^n / n! at which the series of the longest part, x = 4, may end. */
const NEGLIGIBLE = 1e-20;

/**
 * Credences inside a short stretch without evidence, as a power series in time that is summed at as many points as are asked.
 *
 * Formula: p(u) proportional to sum_n (p M^n) u^n / n!, M = Q - diag Lambda + fastest I >= 0; every term is non-negative.
 * @example series.start(p, 3); series.at(0.5, into) // the credence after half of three days
 */
export class DriftSeries {
  /** Largest rate out of a scenario, its silence beyond the quietest included; per day. */
  readonly fastest: number;
  private readonly stays: Float64Array;
  private readonly size: number;
  private terms = new Float64Array(0);
  private last = 0;

  constructor(
    private readonly pathways: Pathways,
    rates: Float64Array,
  ) {
    this.size = rates.length;
    const least = rates.reduce((least, rate) => Math.min(least, rate), Number.POSITIVE_INFINITY);
    const away = rates.map((rate, s) => pathways.out[s]! + (rate - least));
    this.fastest = away.reduce((most, rate) => Math.max(most, rate), 0);
    this.stays = away.map((rate) => this.fastest - rate);
  }

  /** Begins a stretch of some days at a credence, which is not kept. */
  start(p: Float64Array, days: number): void {
    const { size, pathways, stays } = this;
    const x = this.fastest * days;
    let n = 0;
    this.room(1);
    this.terms.set(p);
    for (let bound = 1; bound > NEGLIGIBLE; bound *= x / n) {
      const from = n * size;
      n++;
      this.room(n + 1);
      const { terms } = this;
      const at = n * size;
      for (let s = 0; s < size; s++) terms[at + s] = (terms[from + s]! * stays[s]! * days) / n;
      pathways.addRow(terms, from, terms, at, days / n);
    }
    this.last = n;
  }

  /** The credence at a share of the stretch, 0 to 1. */
  at(share: number, into: Float64Array): void {
    const { size, terms } = this;
    let mass = 0;
    for (let s = 0; s < size; s++) {
      let value = terms[this.last * size + s]!;
      for (let n = this.last - 1; n >= 0; n--) value = value * share + terms[n * size + s]!;
      into[s] = value;
      mass += value;
    }
    for (let s = 0; s < size; s++) into[s] = into[s]! / mass;
  }

  private room(terms: number): void {
    if (this.terms.length >= terms * this.size) return;
    const larger = new Float64Array(2 * terms * this.size);
    larger.set(this.terms);
    this.terms = larger;
  }
}
