import type { Evidence } from "../evidence/evidence";
import type { SilenceTimeline } from "../evidence/silence-timeline";
import type { Chain } from "./chain";
import { HalfLifeChain } from "./half-life-chain";
import { LogLedger } from "./log-ledger";
import { predict } from "./predict";
import { quietFilter } from "./quiet-filter";
import { update } from "./update";

/** What the filter leaves behind. */
export interface ForwardPass {
  /** Encoded states, flat, K each: the prior, then the state just after each instant. */
  readonly states: Float64Array;
  readonly ledger: LogLedger;
}

/**
 * The filter: what is known just after every instant with evidence, given all evidence up to it.
 *
 * Formula: a <- a exp((Q - diag Lambda) gap), a <- a o factor; p = a / (a 1), log evidence = ln(a 1), kept apart at every step.
 * @param chain of the model
 * @param silence timeline of the model
 * @param evidence n instants
 * @returns n + 1 states and n log evidences (nats)
 * @throws DomainError `impossible-evidence`
 * Source: method 2; Baum, Petrie, Soules, Weiss, Ann. Math. Statist. 41 (1970) 164-171.
 * @example forwardFilter(chain, silence, evidence).ledger.after(0)
 */
export function forwardFilter(chain: Chain, silence: SilenceTimeline, evidence: Evidence): ForwardPass {
  const nothingWatched = silence.regimes.every((regime) => regime.open.length === 0);
  if (nothingWatched && chain instanceof HalfLifeChain) return quietFilter(chain, evidence);
  const { times } = evidence;
  const states = new Float64Array((times.length + 1) * chain.size);
  const ledger = new LogLedger(times.length);
  const state = chain.start();
  states.set(state);
  let now = 0;
  for (let i = 0; i < times.length; i++) {
    ledger.add(predict(chain, silence, state, now, times[i]!));
    ledger.add(update(chain, evidence, i, state));
    ledger.close(i);
    states.set(state, (i + 1) * chain.size);
    now = times[i]!;
  }
  return { states, ledger };
}
