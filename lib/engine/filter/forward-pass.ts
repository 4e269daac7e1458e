import type { Evidence } from "../evidence/evidence";
import type { SilenceTimeline } from "../evidence/silence-timeline";
import type { Chain } from "./chain";
import type { FilterPoint } from "./filter-point";
import type { FilterTape } from "./filter-tape";
import { makeWalk } from "./filter-walk";

/** Instants from one checkpoint to the next. */
export const STRIDE = 32;

/**
 * The filter at the instants of an assessment: every 32nd state is kept, and the ones between are worked out again from the one before
 * them, to the same bits. The stretch that was read last is remembered, so that reading on from instant to instant costs one step each.
 *
 * Formula: none.
 * @example forwardFilter(chain, silence, evidence).state(1) // the state just after the first instant
 */
export class ForwardPass {
  private stretch = -1;
  private readonly points: FilterPoint[] = [];

  constructor(
    private readonly chain: Chain,
    private readonly silence: SilenceTimeline,
    private readonly evidence: Evidence,
    readonly tape: FilterTape,
    private readonly last: FilterPoint,
  ) {}

  /** Where the filter stands just after the first `count` instants. */
  point(count: number): FilterPoint {
    if (count === this.evidence.times.length) return this.last;
    const stretch = Math.floor(count / STRIDE);
    if (count === stretch * STRIDE) return this.tape.read(stretch);
    if (stretch !== this.stretch) this.replay(stretch);
    return this.points[count - stretch * STRIDE - 1]!;
  }

  /** The encoded state just after the first `count` instants, scaled to mass 1; the prior for 0. A new array. */
  state(count: number): Float64Array {
    const { state, mass } = this.point(count);
    return mass === 1 ? Float64Array.from(state) : state.map((entry) => entry / mass);
  }

  /** Log evidence just after the first `count` instants, nats; 0 for 0. */
  logEvidence(count: number): number {
    const { log, carry, mass } = this.point(count);
    return log + carry + Math.log(mass);
  }

  private replay(stretch: number): void {
    const from = stretch * STRIDE;
    const to = Math.min(from + STRIDE, this.evidence.times.length);
    const walk = makeWalk(this.chain, this.silence, this.evidence, this.tape.read(stretch), from);
    this.points.length = 0;
    for (let count = from + 1; count < to; count++) {
      walk.to(count);
      this.points.push(pointOf(walk, this.chain.size));
    }
    this.stretch = stretch;
  }
}

/**
 * A copy of where a filter stands.
 *
 * Formula: none.
 * @param point a point, or a walk that will go on
 * @param size K; a walk may have room behind its state
 * @returns the point, with a state of its own
 * Source: none.
 * @example pointOf(walk, 5).mass
 */
export function pointOf({ state, mass, log, carry }: FilterPoint, size: number): FilterPoint {
  return { state: state.slice(0, size), mass, log, carry };
}
