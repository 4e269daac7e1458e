import type { Evidence } from "../evidence/evidence";
import type { ForwardPass } from "./forward-filter";
import { type HalfLifeChain, NEARLY_NOTHING, TINY } from "./half-life-chain";
import { LogLedger } from "./log-ledger";
import { update } from "./update";

/**
 * The filter of a half-life model in which nothing is watched, in one tight loop: predict and update without a call.
 *
 * Formula: p <- (e^{-rho d} p + (1 - e^{-rho d}) pi) o factor / sum.
 * @param chain of the model
 * @param evidence n instants
 * @returns as forwardFilter, to rounding
 * @throws DomainError `impossible-evidence`
 * Source: method 2, 10.5.
 * @example quietFilter(chain, evidence).ledger.after(0)
 */
export function quietFilter(chain: HalfLifeChain, evidence: Evidence): ForwardPass {
  const { size, prior, rho } = chain;
  const { times, rowAt } = evidence;
  const { scaled, top } = evidence.rows;
  const states = new Float64Array((times.length + 1) * size);
  states.set(prior);
  const ledger = new LogLedger(times.length);
  let now = 0;
  for (let i = 0; i < times.length; i++) {
    const x = rho * (times[i]! - now);
    const kept = x < TINY ? 1 + Math.expm1(-x) : Math.exp(-x);
    const forgotten = x < TINY ? -Math.expm1(-x) : 1 - kept;
    const row = rowAt[i]! * size;
    const from = i * size;
    const into = from + size;
    let mass = 0;
    for (let s = 0; s < size; s++) {
      const weighed = (kept * states[from + s]! + forgotten * prior[s]!) * scaled[row + s]!;
      states[into + s] = weighed;
      mass += weighed;
    }
    if (mass < NEARLY_NOTHING) {
      const state = states.subarray(into, into + size);
      for (let s = 0; s < size; s++) state[s] = kept * states[from + s]! + forgotten * prior[s]!;
      ledger.add(update(chain, evidence, i, state));
    } else {
      const share = 1 / mass;
      for (let s = 0; s < size; s++) states[into + s] = states[into + s]! * share;
      ledger.multiply(mass);
      if (top[rowAt[i]!] !== 0) ledger.add(top[rowAt[i]!]!);
    }
    ledger.close(i);
    now = times[i]!;
  }
  return { states, ledger };
}
