import type { Evidence } from "../evidence/evidence";
import type { CompensatedSum } from "../math/compensated-sum";
import { decay } from "../math/decay";
import type { HalfLifeChain } from "./half-life-chain";
import { isInRange, type RunningState } from "./quiet-run";
import type { SilentBasis } from "./silent-basis";

/**
 * The filter through instants before which silence speaks, up to four scenarios: the state stays in registers.
 *
 * Formula: a <- a E e^{-w d} o factor through the eigen basis, not scaled; w d goes to the log evidence, w the largest eigenvalue.
 * @param chain of the model
 * @param basis of the silence that is heard
 * @param evidence of the assessment
 * @param at the state just after instant `from` - 1; changed in place
 * @param total the log evidence beside it; changed in place
 * @param from the first instant to take in
 * @param to the instant to stop before
 * @param until days: the run stops before an instant later than it
 * @returns the instant that it stopped before: `to`, or one that needs more care
 * Source: method 2, 10.6.
 * @example silentRunOfFour(chain, basis, evidence, { lanes, spare, mass: 1 }, new CompensatedSum(), 0, 16, Infinity)
 */
export function silentRunOfFour(
  { leastMass }: HalfLifeChain,
  { over, times: back, fading, slowest, leastShare }: SilentBasis,
  evidence: Evidence,
  at: RunningState,
  total: CompensatedSum,
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
  let mass = at.mass;
  let now = evidence.timeOf(from - 1);
  let i = from;
  for (; i < to; i++) {
    const time = times[i]!;
    const days = time - now;
    const row = rowAt[i]!;
    const f0 = (a0 * over[0]! + a1 * over[4]! + a2 * over[8]! + a3 * over[12]!) * decay(fading[0]! * days);
    const f1 = (a0 * over[1]! + a1 * over[5]! + a2 * over[9]! + a3 * over[13]!) * decay(fading[1]! * days);
    const f2 = (a0 * over[2]! + a1 * over[6]! + a2 * over[10]! + a3 * over[14]!) * decay(fading[2]! * days);
    const f3 = (a0 * over[3]! + a1 * over[7]! + a2 * over[11]! + a3 * over[15]!) * decay(fading[3]! * days);
    const b0 = f0 * back[0]! + f1 * back[4]! + f2 * back[8]! + f3 * back[12]!;
    const b1 = f0 * back[1]! + f1 * back[5]! + f2 * back[9]! + f3 * back[13]!;
    const b2 = f0 * back[2]! + f1 * back[6]! + f2 * back[10]! + f3 * back[14]!;
    const b3 = f0 * back[3]! + f1 * back[7]! + f2 * back[11]! + f3 * back[15]!;
    if (!(b0 >= leastShare[0]! * mass && b1 >= leastShare[1]! * mass)) break;
    if (!(b2 >= leastShare[2]! * mass && b3 >= leastShare[3]! * mass)) break;
    const c0 = b0 * scaled[4 * row]!;
    const c1 = b1 * scaled[4 * row + 1]!;
    const c2 = b2 * scaled[4 * row + 2]!;
    const c3 = b3 * scaled[4 * row + 3]!;
    const sum = c0 + c1 + (c2 + c3);
    if (!isInRange(sum, leastMass) || top[row] !== 0 || time > until) break;
    total.add(slowest * days);
    a0 = c0;
    a1 = c1;
    a2 = c2;
    a3 = c3;
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
 * The same for any number of scenarios.
 *
 * Formula: as silentRunOfFour.
 * @param chain of the model
 * @param basis of the silence that is heard
 * @param evidence of the assessment
 * @param at the state just after instant `from` - 1; changed in place
 * @param total the log evidence beside it; changed in place
 * @param from the first instant to take in
 * @param to the instant to stop before
 * @param until days: the run stops before an instant later than it
 * @returns the instant that it stopped before: `to`, or one that needs more care
 * Source: method 2, 10.6.
 * @example silentRun(chain, basis, evidence, { lanes, spare, mass: 1 }, new CompensatedSum(), 0, 16, Infinity)
 */
export function silentRun(
  { leastMass }: HalfLifeChain,
  basis: SilentBasis,
  evidence: Evidence,
  at: RunningState,
  total: CompensatedSum,
  from: number,
  to: number,
  until: number,
): number {
  const { times, rowAt } = evidence;
  const { scaled, top, stride } = evidence.rows;
  let now = evidence.timeOf(from - 1);
  for (let i = from; i < to; i++) {
    const { lanes, spare } = at;
    const time = times[i]!;
    const row = rowAt[i]!;
    if (time > until || top[row] !== 0 || !basis.moveRow(lanes, spare, time - now)) return i;
    let mass = 0;
    for (let s = 0; s < stride; s++) {
      const weighed = spare[s]! * scaled[row * stride + s]!;
      spare[s] = weighed;
      mass += weighed;
    }
    if (!isInRange(mass, leastMass)) return i;
    total.add(basis.slowest * (time - now));
    at.lanes = spare;
    at.spare = lanes;
    at.mass = mass;
    now = time;
  }
  return to;
}
