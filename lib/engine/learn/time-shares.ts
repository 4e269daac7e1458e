import type { Pathways } from "../model/pathways";
import { timeInEach, timeTable } from "./time-in-each";

/** Events of the fastest clock in a stretch up to which the series is summed directly. */
const SHORT = 16;
/** The same up to which gaps are tabled: no entry of the table can underflow. */
const LONGEST = 64;
/** Numbers that all tables together may hold, and gaps whose uses are counted. */
const MOST_NUMBERS = 1 << 21;
const MOST_COUNTED = 1 << 12;
/** What the terms left out may add, relative to the largest path. */
const NEGLIGIBLE = 1e-20;
const LOST = 1e-250;

/**
 * timeInEach for the many stretches of one regime of silence: short ones by vectors instead of matrices, and a gap that comes again
 * and again by a table for all ends.
 *
 * Formula: with M = Q - diag Lambda + fastest I >= 0 and days d, X_s in proportion to
 * sum_{m,n} (a M^m)_s (M^n b)_s d^{m+n+1} / (m + n + 1)!; or to sum_ij a_i T[s][i][j] b_j, T from timeTable. Brought to sum d.
 * Source: method 8; int_0^d u^m (d - u)^n du = d^{m+n+1} m! n! / (m + n + 1)!.
 * @example new TimeShares(pathways, q, rates).of(before, after, 3) // as timeInEach(q, rates, before, after, 3)
 */
export class TimeShares {
  private readonly size: number;
  private readonly fastest: number;
  private readonly stays: Float64Array;
  private readonly tables = new Map<number, Float64Array>();
  private readonly uses = new Map<number, number>();
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);

  constructor(
    private readonly pathways: Pathways,
    private readonly q: Float64Array,
    private readonly rates: Float64Array,
  ) {
    this.size = rates.length;
    const least = rates.reduce((least, rate) => Math.min(least, rate), Number.POSITIVE_INFINITY);
    const away = rates.map((rate, s) => rate - least + pathways.out[s]!);
    const fastest = away.reduce((most, rate) => Math.max(most, rate), 0);
    this.fastest = fastest;
    this.stays = away.map((rate) => fastest - rate);
  }

  /** K numbers of days that sum to `days`; undefined where the ends hardly agree and linear numbers cannot tell. */
  of(before: Float64Array, after: Float64Array, days: number): Float64Array | undefined {
    const table = this.tableOf(days);
    if (table === undefined && this.fastest * days > SHORT) {
      return timeInEach(this.q, this.rates, before, after, days);
    }
    const shares = table === undefined ? this.bySeries(before, after, days) : this.byTable(table, before, after);
    let trace = 0;
    for (const share of shares) trace += share;
    if (!(trace > LOST)) return undefined;
    return shares.map((share) => (days * share) / trace);
  }

  private byTable(table: Float64Array, before: Float64Array, after: Float64Array): Float64Array {
    const { size } = this;
    const shares = new Float64Array(size);
    for (let s = 0; s < size; s++) {
      let sum = 0;
      for (let i = 0; i < size; i++) {
        let inner = 0;
        const row = (s * size + i) * size;
        for (let j = 0; j < size; j++) inner += table[row + j]! * after[j]!;
        sum += before[i]! * inner;
      }
      shares[s] = sum;
    }
    return shares;
  }

  private bySeries(before: Float64Array, after: Float64Array, days: number): Float64Array {
    const { size, stays, pathways } = this;
    const count = termsFor(this.fastest * days);
    if (this.forward.length < count * size) {
      this.forward = new Float64Array(count * size);
      this.backward = new Float64Array(count * size);
    }
    const { forward, backward } = this;
    forward.set(before);
    backward.set(after);
    for (let n = 1; n < count; n++) {
      const from = (n - 1) * size;
      const at = n * size;
      for (let s = 0; s < size; s++) {
        const stay = stays[s]! * days;
        forward[at + s] = forward[from + s]! * stay;
        backward[at + s] = backward[from + s]! * stay;
      }
      pathways.addRow(forward, from, forward, at, days);
      pathways.addColumn(backward, from, backward, at, days);
    }
    const shares = new Float64Array(size);
    for (let s = 0; s < size; s++) {
      let share = 0;
      for (let total = count - 1; total >= 0; total--) {
        let paths = 0;
        let other = total * size + s;
        for (let at = s; at <= total * size + s; at += size) {
          paths += forward[at]! * backward[other]!;
          other -= size;
        }
        share += paths * INVERSE_FACTORIALS[total + 1]!;
      }
      shares[s] = share;
    }
    return shares;
  }

  private tableOf(days: number): Float64Array | undefined {
    const known = this.tables.get(days);
    if (known !== undefined) return known;
    const { size } = this;
    const x = this.fastest * days;
    const count = termsFor(Math.min(x, SHORT));
    const series = 2 * count * (this.pathways.work + 2 * size) + (count ** 2 / 2) * size;
    const isWorthIt = x > SHORT || size ** 3 < series;
    if (!isWorthIt || x > LONGEST || (this.tables.size + 1) * size ** 3 > MOST_NUMBERS) return undefined;
    const before = this.uses.get(days);
    if (before === undefined && this.uses.size >= MOST_COUNTED) return undefined;
    const uses = (before ?? 0) + 1;
    this.uses.set(days, uses);
    if (uses <= 4 * size) return undefined;
    const made = timeTable(this.q, this.rates, days);
    this.tables.set(days, made);
    this.uses.delete(days);
    return made;
  }
}

/** 1 / n! up to the longest series. */
const INVERSE_FACTORIALS = inverseFactorials(128);

function inverseFactorials(count: number): Float64Array {
  const inverse = new Float64Array(count).fill(1);
  for (let n = 1; n < count; n++) inverse[n] = inverse[n - 1]! / n;
  return inverse;
}

/** How many terms of the exponential series of x matter. */
function termsFor(x: number): number {
  let count = 1;
  for (let bound = 1; bound > NEGLIGIBLE; count++) bound *= x / count;
  return count;
}
