import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { EvidenceLog } from "./evidence-log";
import type { FindingRows } from "./finding-rows";
import type { LikelihoodRows } from "./likelihood-rows";

/** Findings of one instant. */
export interface Instant {
  readonly at: number;
  readonly findings: readonly string[];
}

/**
 * The evidence up to asOf as numbers: n instants, and the findings of each in one flat list.
 *
 * Formula: none. It is a view of the first entries of a log that later evidence may be written behind, and never changes.
 * @example collectEvidence(model, findings, 40).times // days with evidence
 */
export class Evidence {
  /** Distinct instants with evidence, rising; days. */
  readonly times: Float64Array;
  /** For each instant, the row of all its findings together. */
  readonly rowAt: Int32Array;
  /** Findings of instant i are those from first[i] to first[i + 1] - 1. */
  readonly first: Int32Array;
  /** For each finding up to asOf, by instant, then by id: its own row. */
  readonly findingRow: Int32Array;
  readonly rows: LikelihoodRows;
  private ids: readonly string[] | undefined;
  private list: readonly Instant[] | undefined;
  private places: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly log: EvidenceLog,
    readonly rowOf: FindingRows,
    /** Findings of the input that lie after asOf and count for nothing, by id. */
    readonly later: ReadonlyMap<string, ScoringFinding>,
    /** The day the first gap begins. */
    private readonly origin = 0,
  ) {
    this.times = log.times.subarray(0, log.instants);
    this.rowAt = log.rowAt.subarray(0, log.instants);
    this.first = log.first.subarray(0, log.instants + 1);
    this.findingRow = log.findingRow.subarray(0, log.ids.length);
    this.rows = rowOf.rows;
  }

  /** All findings up to asOf, by instant, then by id. */
  get findingIds(): readonly string[] {
    this.ids ??= this.log.ids.slice(0, this.findingRow.length);
    return this.ids;
  }

  /** The day of an instant; for -1 the day before all of them that the first gap begins on. */
  timeOf(instant: number): number {
    return instant < 0 ? this.origin : this.times[instant]!;
  }

  /** The findings of one instant, by id. */
  idsAt(instant: number): string[] {
    return this.log.ids.slice(this.first[instant], this.first[instant + 1]);
  }

  /** All instants with their findings. */
  get instants(): readonly Instant[] {
    this.list ??= Array.from(this.times, (at, i) => ({ at, findings: this.idsAt(i) }));
    return this.list;
  }

  /** Where a finding stands in the flat list, looked for first where it is expected; -1 when it is not in it. */
  placeOf(id: string, expected = 0): number {
    if (expected < this.findingRow.length && this.log.ids[expected] === id) return expected;
    const time = this.log.timeOf(id);
    if (time === undefined) return -1;
    const instant = this.instantsUpTo(time) - 1;
    if (instant >= 0) {
      for (let f = this.first[instant]!; f < this.first[instant + 1]!; f++) if (this.log.ids[f] === id) return f;
    }
    // Another branch of the same log has the id, here or at another time.
    this.places ??= new Map(this.findingIds.map((known, place) => [known, place]));
    return this.places.get(id) ?? -1;
  }

  /** The instant of a finding, by its place in the flat list. */
  instantOf(place: number): number {
    let low = 0;
    let high = this.times.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.first[middle]! <= place) low = middle;
      else high = middle;
    }
    return low;
  }

  /** How many instants lie at or before a time, by bisection. */
  instantsUpTo(time: number): number {
    let low = 0;
    let high = this.times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.times[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
