import type { StoredFinding, StoredModel } from "./case-file";
import type { Day, Instant } from "./instant";

/** A finding as it stood from a moment on, its reports of then included. */
export interface FindingState {
  readonly since: Instant;
  readonly finding: StoredFinding;
}

/** All that was ever recorded in an assessment, in the order of recording: what replays of the past are made from. */
export interface CaseHistory {
  /** Oldest first; never empty. */
  readonly models: readonly StoredModel[];
  /** Oldest first; the last one of an id is how it stands now. */
  readonly findings: readonly FindingState[];
  readonly start: Day;
  /** Until which day scores can be read. */
  readonly latest: Day;
}
