import type { Instant } from "./instant";

/** What every stored record carries beside its content. `version` is what an editor must have seen to change it. */
export interface Stamp {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  /** Why this revision was made; empty for the first. */
  readonly reason: string;
}

export type Stored<T> = Readonly<T> & Stamp;
/** A record that can be taken out of the count without being lost. */
export type Withdrawable<T> = Stored<T> & { readonly status: "active" | "withdrawn" };
