import { timeInEach, timeTable } from "./time-in-each";

/** (rate out + spread of silence) * days up to which gaps are tabled: no entry of the table can underflow. */
const LONGEST = 64;
const MOST_TABLES = 256;
const LOST = 1e-250;

/**
 * timeInEach for the many stretches of one regime of silence: a gap that comes again often enough is tabled once for all ends.
 *
 * Formula: X_s = sum_ij a_i T[s][i][j] b_j brought to sum days, T from timeTable.
 * @example new TimeShares(q, rates, gaps).of(before, after, 3) // as timeInEach(q, rates, before, after, 3)
 */
export class TimeShares {
  private readonly size: number;
  private readonly reach: number;
  private readonly tables = new Map<number, Float64Array>();

  constructor(
    private readonly q: Float64Array,
    private readonly rates: Float64Array,
    private readonly gaps: ReadonlyMap<number, number>,
  ) {
    this.size = rates.length;
    const least = Math.min(...rates);
    this.reach = rates.reduce((most, rate, i) => Math.max(most, rate - least - q[i * rates.length + i]!), 0);
  }

  of(before: readonly number[], after: readonly number[], days: number): Float64Array | undefined {
    const table = this.tableOf(days);
    if (table === undefined) return timeInEach(this.q, this.rates, before, after, days);
    const { size } = this;
    const shares = new Float64Array(size);
    let trace = 0;
    for (let s = 0; s < size; s++) {
      let sum = 0;
      for (let i = 0; i < size; i++) {
        let inner = 0;
        const row = (s * size + i) * size;
        for (let j = 0; j < size; j++) inner += table[row + j]! * after[j]!;
        sum += before[i]! * inner;
      }
      shares[s] = sum;
      trace += sum;
    }
    if (!(trace > LOST)) return undefined;
    for (let s = 0; s < size; s++) shares[s] = (days * shares[s]!) / trace;
    return shares;
  }

  private tableOf(days: number): Float64Array | undefined {
    const known = this.tables.get(days);
    if (known !== undefined) return known;
    const isRare = (this.gaps.get(days) ?? 0) <= this.size;
    if (isRare || this.reach * days > LONGEST || this.tables.size >= MOST_TABLES) return undefined;
    const made = timeTable(this.q, this.rates, days);
    this.tables.set(days, made);
    return made;
  }
}
