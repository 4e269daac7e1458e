import type { Evidence } from "../evidence/evidence";
import type { SilenceTimeline } from "../evidence/silence-timeline";
import { ln } from "../math/logarithm";
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
  private readonly states: Float64Array;
  private readonly masses = new Float64Array(STRIDE);
  private readonly logs = new Float64Array(STRIDE);

  constructor(
    private readonly chain: Chain,
    private readonly silence: SilenceTimeline,
    private readonly evidence: Evidence,
    readonly tape: FilterTape,
    private readonly last: FilterPoint,
  ) {
    this.states = new Float64Array(STRIDE * chain.size);
  }

  /** Writes the encoded state just after the first `count` instants, scaled to mass 1, and returns the log evidence, nats. */
  read(count: number, into: Float64Array): number {
    const stretch = Math.floor(count / STRIDE);
    const place = count - stretch * STRIDE;
    if (count === this.evidence.times.length) return readPoint(this.last, into);
    if (place === 0) return readPoint(this.tape.read(stretch), into);
    if (stretch !== this.stretch) this.replay(stretch);
    const mass = this.masses[place]!;
    for (let s = 0; s < into.length; s++) into[s] = this.states[place * into.length + s]! / mass;
    return this.logs[place]! + ln(mass);
  }

  /** The encoded state just after the first `count` instants, scaled to mass 1; the prior for 0. */
  state(count: number): Float64Array {
    const state = new Float64Array(this.chain.size);
    this.read(count, state);
    return state;
  }

  /** Log evidence just after the first `count` instants, nats; 0 for 0. */
  logEvidence(count: number): number {
    return this.read(count, new Float64Array(this.chain.size));
  }

  private replay(stretch: number): void {
    const { size } = this.chain;
    const from = stretch * STRIDE;
    const to = Math.min(from + STRIDE, this.evidence.times.length);
    const walk = makeWalk(this.chain, this.silence, this.evidence, this.tape.read(stretch), from);
    for (let place = 1; from + place < to; place++) {
      walk.to(from + place);
      for (let s = 0; s < size; s++) this.states[place * size + s] = walk.state[s]!;
      this.masses[place] = walk.mass;
      this.logs[place] = walk.log + walk.carry;
    }
    this.stretch = stretch;
  }
}

function readPoint({ state, mass, log, carry }: FilterPoint, into: Float64Array): number {
  for (let s = 0; s < into.length; s++) into[s] = state[s]! / mass;
  return log + carry + ln(mass);
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
