import type { Evidence, Instant } from "./evidence/evidence";
import type { SilenceTimeline } from "./evidence/silence-timeline";
import type { Chain } from "./filter/chain";
import type { ForwardPass } from "./filter/forward-pass";
import type { Model } from "./model/model";

/** A model, its evidence up to `asOf` and the filter over both: an immutable value that every question is put to. */
export interface Assessment {
  readonly scenarioIds: readonly string[];
  readonly asOf: number;
  /** Distinct instants with evidence up to `asOf`, rising, and the findings of each (sorted by id). */
  readonly instants: readonly Instant[];
  readonly model: Model;
  readonly evidence: Evidence;
  readonly silence: SilenceTimeline;
  readonly chain: Chain;
  readonly forward: ForwardPass;
}
