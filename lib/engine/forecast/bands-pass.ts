import type { SilenceTimeline } from "../evidence/silence-timeline";
import type { Model } from "../model/model";
import { BandsFactors } from "./bands-factors";
import { BandsMotion } from "./bands-motion";
import type { Stop } from "./bands-plan";
import type { BandsTables } from "./bands-tables";

/** A positive entry below this may be lost to underflow and come back too small: the draw goes to a filter of its own. */
const NEARLY_LOST = 1e-200;
/** States are brought back to sum 1 when one of them leaves this range. */
const LOW = 1e-60;
const HIGH = 1e60;

/** Where the credences of a block of draws go. */
export interface BandsSink {
  /** Flat [asked time][scenario][draw] over all draws. */
  readonly credences: Float64Array;
  readonly draws: number;
  readonly from: number;
  readonly count: number;
}

/**
 * Filters a block of draws side by side in one walk through time.
 *
 * Formula: a <- a E, a <- a o factor for all draws; p = a / (a 1) at the asked times. Scales are dropped: only p is asked.
 * @param model the given one: prior, dynamics and the shape of the tables
 * @param timeline of the silence
 * @param plan stops from bandsPlan
 * @param tables to draw from
 * @param sink receives p of the draws `from` to `from + count - 1`
 * @returns a mark for each draw of the block: 1 where linear numbers may have lost something and p is void
 * Source: method 2, 9.
 * @example bandsPass(model, timeline, plan, tables, sink).includes(1) // false unless the evidence is extreme
 */
export function bandsPass(
  model: Model,
  timeline: SilenceTimeline,
  plan: readonly Stop[],
  tables: BandsTables,
  sink: BandsSink,
): Uint8Array {
  const { count } = sink;
  const { size, prior } = model;
  const factors = new BandsFactors(tables, size, sink.from, count);
  const motion = new BandsMotion(model, timeline, plan, factors, count);
  const { lost } = factors;
  const mass = new Float64Array(count).fill(1);
  const state = new Float64Array(size * count);
  for (let s = 0; s < size; s++) state.fill(prior[s]!, s * count, (s + 1) * count);
  const before = model.dynamics.kind === "generator" ? new Float64Array(size * count) : undefined;
  for (const { moves, recipes, asked } of plan) {
    for (const move of moves) {
      before?.set(state);
      if (!motion.move(state, mass, move)) return lost.fill(1);
      if (before !== undefined) markFaded(before, state, mass, lost);
      rescale(state, mass, lost, size);
    }
    for (const recipe of recipes) {
      weigh(state, factors.of(recipe), mass, lost, size);
      rescale(state, mass, lost, size);
    }
    for (const place of asked) write(state, mass, sink, place, size);
  }
  return lost;
}

/** A scenario that fades on its way may come back with later evidence, and with a generator nothing need feed it. */
function markFaded(before: Float64Array, state: Float64Array, mass: Float64Array, lost: Uint8Array): void {
  const count = mass.length;
  for (let e = 0; e < state.length; e++) {
    if (before[e]! > 0 && state[e]! < NEARLY_LOST * mass[e % count]!) lost[e % count] = 1;
  }
}

function weigh(state: Float64Array, factor: Float64Array, mass: Float64Array, lost: Uint8Array, size: number): void {
  const count = mass.length;
  mass.fill(0);
  for (let s = 0; s < size; s++) {
    const base = s * count;
    for (let d = 0; d < count; d++) {
      const before = state[base + d]!;
      const weighed = before * factor[base + d]!;
      if (weighed < NEARLY_LOST && before > 0 && factor[base + d]! > 0) lost[d] = 1;
      state[base + d] = weighed;
      mass[d] = mass[d]! + weighed;
    }
  }
}

/** Brings all draws back to sum 1 when one strays; a draw of which nothing is left is given up and stands still. */
function rescale(state: Float64Array, mass: Float64Array, lost: Uint8Array, size: number): void {
  const count = mass.length;
  let strays = false;
  for (let d = 0; d < count; d++) if (!(mass[d]! > LOW && mass[d]! < HIGH)) strays = true;
  if (!strays) return;
  for (let d = 0; d < count; d++) {
    const sum = mass[d]!;
    if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) lost[d] = 1;
    for (let s = 0; s < size; s++) {
      const before = state[s * count + d]!;
      const share = lost[d] === 1 ? 1 / size : before / sum;
      if (share < NEARLY_LOST && before > 0) lost[d] = 1;
      state[s * count + d] = share;
    }
    mass[d] = 1;
  }
}

function write(state: Float64Array, mass: Float64Array, sink: BandsSink, place: number, size: number): void {
  const count = mass.length;
  for (let s = 0; s < size; s++) {
    const at = (place * size + s) * sink.draws + sink.from;
    for (let d = 0; d < count; d++) sink.credences[at + d] = state[s * count + d]! / mass[d]!;
  }
}
