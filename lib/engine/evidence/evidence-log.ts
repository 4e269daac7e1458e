import type { LikelihoodRows } from "./likelihood-rows";

/**
 * Where evidence is written down, instant by instant. Evidence that adds to the end writes on behind what is there, so that a long
 * history is not copied for one more finding; evidence that changes the past copies what comes before the change.
 *
 * Formula: the row of an instant is the sum of the logs of its findings' rows, in the order of their ids.
 * @example new EvidenceLog(rows, 10) // room for ten findings; it grows
 */
export class EvidenceLog {
  times: Float64Array;
  rowAt: Int32Array;
  first: Int32Array;
  findingRow: Int32Array;
  readonly ids: string[] = [];
  instants = 0;
  private timeById: Map<string, number> | undefined;

  constructor(
    private readonly rows: LikelihoodRows,
    capacity: number,
  ) {
    this.times = new Float64Array(capacity);
    this.rowAt = new Int32Array(capacity);
    this.first = new Int32Array(capacity + 1);
    this.findingRow = new Int32Array(capacity);
  }

  /** Writes a finding down; those of one instant follow each other, sorted by id, and `close` ends the instant. */
  write(id: string, time: number, row: number): void {
    const place = this.ids.length;
    if (place === this.findingRow.length) this.enlarge();
    this.findingRow[place] = row;
    this.times[this.instants] = time;
    this.ids.push(id);
    this.timeById?.set(id, time);
  }

  close(): void {
    const start = this.first[this.instants]!;
    const end = this.ids.length;
    const alone = end - start === 1;
    const together = () => this.rows.add(this.rows.sum(this.findingRow.subarray(start, end)));
    this.rowAt[this.instants] = alone ? this.findingRow[start]! : together();
    this.instants++;
    this.first[this.instants] = end;
  }

  /** A log with the same first instants, to write on: this one when nothing is behind them, else a copy of them. */
  after(instants: number): EvidenceLog {
    if (instants === this.instants) return this;
    const findings = this.first[instants]!;
    const copy = new EvidenceLog(this.rows, this.times.length);
    copy.times.set(this.times.subarray(0, instants));
    copy.rowAt.set(this.rowAt.subarray(0, instants));
    copy.first.set(this.first.subarray(0, instants + 1));
    copy.findingRow.set(this.findingRow.subarray(0, findings));
    for (let f = 0; f < findings; f++) copy.ids.push(this.ids[f]!);
    copy.instants = instants;
    copy.timeById = this.timeById;
    return copy;
  }

  /** A time at which the log has a finding of this id, or has had it in evidence that branched off. */
  timeOf(id: string): number | undefined {
    if (this.timeById === undefined) {
      this.timeById = new Map();
      for (let i = 0; i < this.instants; i++) {
        for (let f = this.first[i]!; f < this.first[i + 1]!; f++) this.timeById.set(this.ids[f]!, this.times[i]!);
      }
    }
    return this.timeById.get(id);
  }

  private enlarge(): void {
    const capacity = Math.ceil(this.findingRow.length * 1.5) + 16;
    this.times = enlargedFloats(this.times, capacity);
    this.rowAt = enlargedIntegers(this.rowAt, capacity);
    this.first = enlargedIntegers(this.first, capacity + 1);
    this.findingRow = enlargedIntegers(this.findingRow, capacity);
  }
}

function enlargedFloats(array: Float64Array, length: number): Float64Array {
  const larger = new Float64Array(length);
  larger.set(array);
  return larger;
}

function enlargedIntegers(array: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
