import type { Evidence } from "../evidence/evidence";
import type { SilenceTimeline } from "../evidence/silence-timeline";
import type { Chain } from "./chain";
import type { FilterPoint } from "./filter-point";
import { HalfLifeChain } from "./half-life-chain";
import { HalfLifeWalk } from "./half-life-walk";
import { ScaledWalk } from "./scaled-walk";

/** A filter on its way through the instants. */
export interface FilterWalk extends FilterPoint {
  /** Goes on until just after the first `count` instants; throws `impossible-evidence`. */
  to(count: number): void;
}

/**
 * A filter that stands just after the first `count` instants.
 *
 * Formula: HalfLifeWalk for the half-life chain, ScaledWalk for any other.
 * @param chain of the model
 * @param silence timeline of the model
 * @param evidence n instants
 * @param point where the filter stands
 * @param count how many instants lie behind it
 * @returns the walk; where it stands is read from it
 * Source: method 2.
 * @example makeWalk(chain, silence, evidence, startOf(chain), 0)
 */
export function makeWalk(
  chain: Chain,
  silence: SilenceTimeline,
  evidence: Evidence,
  point: FilterPoint,
  count: number,
): FilterWalk {
  return chain instanceof HalfLifeChain
    ? new HalfLifeWalk(chain, silence, evidence, point, count)
    : new ScaledWalk(chain, silence, evidence, point, count);
}
