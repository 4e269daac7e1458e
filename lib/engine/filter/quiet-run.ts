import type { Evidence } from "../evidence/evidence";
import { DECAY_KEPT, DECAY_LOST, decayRest, decayStep } from "../math/decay";
import type { HalfLifeChain } from "./half-life-chain";

/** Above it a state is scaled; what it is scaled below is the chain's `leastMass`. */
const MOST = 1e50;

/** A state on its way, up to a factor, in lanes of four: entries from K on are 0. */
export interface RunningState {
  lanes: Float64Array;
  /** Room for the next state. */
  spare: Float64Array;
  /** What the lanes sum to. */
  mass: number;
}

/**
 * Whether a mass lets the next step go on without scaling.
 *
 * Formula: least < mass < 1e50.
 * @param mass of a state, no unit
 * @param least of the chain
 * @returns false for NaN too
 * Source: method 10.1.
 * @example isInRange(1, 1e-50) // true
 */
export function isInRange(mass: number, least: number): boolean {
  return mass > least && mass < MOST;
}

/**
 * The filter through instants before which nothing is watched, up to four scenarios: the state stays in registers.
 *
 * Formula: a <- (e^{-rho d} a + (1 - e^{-rho d}) (a 1) pi) o factor, not scaled.
 * @param chain of the model
 * @param evidence of the assessment
 * @param at the state just after instant `from` - 1; changed in place
 * @param from the first instant to take in
 * @param to the instant to stop before
 * @param until days: the run stops before an instant later than it
 * @returns the instant that it stopped before: `to`, or one that needs more care
 * Source: method 2, 10.1, 10.5.
 * @example quietRunOfFour(chain, evidence, { lanes, spare, mass: 1 }, 0, 16, Infinity)
 */
export function quietRunOfFour(
  { priorLanes: prior, rho, leastMass }: HalfLifeChain,
  evidence: Evidence,
  at: RunningState,
  from: number,
  to: number,
  until: number,
): number {
  const { times, rowAt } = evidence;
  const { scaled, top } = evidence.rows;
  const { lanes: state } = at;
  let a0 = state[0]!;
  let a1 = state[1]!;
  let a2 = state[2]!;
  let a3 = state[3]!;
  const p0 = prior[0]!;
  const p1 = prior[1]!;
  const p2 = prior[2]!;
  const p3 = prior[3]!;
  let mass = at.mass;
  let now = evidence.timeOf(from - 1);
  let i = from;
  for (; i < to; i++) {
    const time = times[i]!;
    const x = rho * (time - now);
    const n = decayStep(x);
    if (n < 0) break;
    const rest = decayRest(x, n);
    const kept = DECAY_KEPT[n]! + rest;
    const back = (DECAY_LOST[n]! - rest) * mass;
    const row = rowAt[i]!;
    const b0 = (kept * a0 + back * p0) * scaled[4 * row]!;
    const b1 = (kept * a1 + back * p1) * scaled[4 * row + 1]!;
    const b2 = (kept * a2 + back * p2) * scaled[4 * row + 2]!;
    const b3 = (kept * a3 + back * p3) * scaled[4 * row + 3]!;
    const sum = b0 + b1 + (b2 + b3);
    if (!isInRange(sum, leastMass) || top[row] !== 0 || time > until) break;
    a0 = b0;
    a1 = b1;
    a2 = b2;
    a3 = b3;
    mass = sum;
    now = time;
  }
  state[0] = a0;
  state[1] = a1;
  state[2] = a2;
  state[3] = a3;
  at.mass = mass;
  return i;
}

/**
 * The same for any number of scenarios, four at a time.
 *
 * Formula: as quietRunOfFour.
 * @param chain of the model
 * @param evidence of the assessment
 * @param at the state just after instant `from` - 1; changed in place
 * @param from the first instant to take in
 * @param to the instant to stop before
 * @param until days: the run stops before an instant later than it
 * @returns the instant that it stopped before: `to`, or one that needs more care
 * Source: method 2, 10.1, 10.5.
 * @example quietRun(chain, evidence, { lanes, spare, mass: 1 }, 0, 16, Infinity)
 */
export function quietRun(
  { priorLanes: prior, rho, leastMass }: HalfLifeChain,
  evidence: Evidence,
  at: RunningState,
  from: number,
  to: number,
  until: number,
): number {
  const { times, rowAt } = evidence;
  const { scaled, top } = evidence.rows;
  const size = prior.length;
  let now = evidence.timeOf(from - 1);
  for (let i = from; i < to; i++) {
    const { lanes: state, spare: next } = at;
    const time = times[i]!;
    const x = rho * (time - now);
    const n = decayStep(x);
    if (n < 0) return i;
    const rest = decayRest(x, n);
    const kept = DECAY_KEPT[n]! + rest;
    const back = (DECAY_LOST[n]! - rest) * at.mass;
    const row = rowAt[i]! * size;
    let mass = 0;
    for (let s = 0; s < size; s += 4) {
      const a = (kept * state[s]! + back * prior[s]!) * scaled[row + s]!;
      const b = (kept * state[s + 1]! + back * prior[s + 1]!) * scaled[row + s + 1]!;
      const c = (kept * state[s + 2]! + back * prior[s + 2]!) * scaled[row + s + 2]!;
      const d = (kept * state[s + 3]! + back * prior[s + 3]!) * scaled[row + s + 3]!;
      next[s] = a;
      next[s + 1] = b;
      next[s + 2] = c;
      next[s + 3] = d;
      mass += a + b + (c + d);
    }
    if (!isInRange(mass, leastMass) || top[rowAt[i]!] !== 0 || time > until) return i;
    at.lanes = next;
    at.spare = state;
    at.mass = mass;
    now = time;
  }
  return to;
}
