import type { Evidence } from "../evidence/evidence";
import type { SilenceTimeline } from "../evidence/silence-timeline";
import type { Chain } from "./chain";
import { FilterTape } from "./filter-tape";
import { makeWalk } from "./filter-walk";
import { ForwardPass, pointOf, STRIDE } from "./forward-pass";

/**
 * The filter: what is known just after every instant with evidence, given all evidence up to it.
 *
 * Formula: a <- a exp((Q - diag Lambda) gap), a <- a o factor; p = a / (a 1), log evidence = ln(a 1), kept apart at every step.
 * @param chain of the model
 * @param silence timeline of the model
 * @param evidence n instants
 * @param before checkpoints of a filter over the same first instants, to go on from
 * @param same how many instants it shares with this evidence: what follows the last checkpoint before them is computed, to the same bits
 * @returns states and log evidences (nats) after each of the n instants
 * @throws DomainError `impossible-evidence`
 * Source: method 2; Baum, Petrie, Soules, Weiss, Ann. Math. Statist. 41 (1970) 164-171.
 * @example forwardFilter(chain, silence, evidence).logEvidence(1)
 */
export function forwardFilter(
  chain: Chain,
  silence: SilenceTimeline,
  evidence: Evidence,
  before?: FilterTape,
  same = 0,
): ForwardPass {
  const kept = Math.floor(same / STRIDE);
  const tape = before?.after(kept) ?? new FilterTape({ state: chain.start(), mass: 1, log: 0, carry: 0 });
  const walk = makeWalk(chain, silence, evidence, tape.read(kept), kept * STRIDE);
  for (let count = (kept + 1) * STRIDE; count <= evidence.times.length; count += STRIDE) {
    walk.to(count);
    tape.add(walk);
  }
  walk.to(evidence.times.length);
  return new ForwardPass(chain, silence, evidence, tape, pointOf(walk, chain.size));
}
