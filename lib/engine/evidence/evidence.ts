import type { LikelihoodRows } from "./likelihood-rows";

/** The evidence up to asOf as numbers: n instants, and the findings of each in one flat list. */
export interface Evidence {
  /** Distinct instants with evidence, rising; days. */
  readonly times: Float64Array;
  /** For each instant, the row of all its findings together. */
  readonly rowAt: Int32Array;
  /** Findings of instant i are those from first[i] to first[i + 1] - 1. */
  readonly first: Int32Array;
  /** All findings up to asOf, by instant, then by id. */
  readonly findingIds: readonly string[];
  /** For each of them, its own row. */
  readonly findingRow: Int32Array;
  readonly rows: LikelihoodRows;
  /** Findings of the input that lie after asOf and count for nothing. */
  readonly later: ReadonlySet<string>;
}
