import type { Assessment } from "../assessment";
import { BackwardWalk } from "../filter/backward-walk";
import { HalfLifeChain } from "../filter/half-life-chain";
import { exp } from "../math/exponential";
import { HalfLifeSuffix } from "./half-life-suffix";

/** What all that follows a time does to a state, carried backward from asOf. */
export interface SuffixMaps {
  /** Moves to just after the evidence of time t; t must not rise from call to call. */
  to(t: number): void;
  /** Writes what a state at that time, times its weights, leaves in each scenario at asOf, up to a factor; returns the log of it. */
  ends(state: Float64Array, into: Float64Array): number;
}

/**
 * The suffix maps of an assessment, at asOf.
 *
 * Formula: M_i = E(t_i, t_{i+1}) D_{i+1} ... D_n E(t_n, T), D the diagonal of all factors of an instant.
 * @param assessment from assess
 * @returns maps that stand at asOf: one matrix for the half-life chain, a walk for each scenario to end in for any other
 * Source: method 4.
 * @example suffixMaps(assessment).to(0)
 */
export function suffixMaps(assessment: Assessment): SuffixMaps {
  const { chain } = assessment;
  return chain instanceof HalfLifeChain ? new HalfLifeSuffix(assessment, chain) : new WalkedSuffix(assessment);
}

/** A column for each scenario to end in, in the encoding of the chain. */
class WalkedSuffix implements SuffixMaps {
  private readonly walks: readonly BackwardWalk[];

  constructor(private readonly assessment: Assessment) {
    this.walks = assessment.scenarioIds.map((_, s) => new BackwardWalk(assessment, assessment.chain.column(s)));
  }

  to(t: number): void {
    for (const walk of this.walks) walk.to(t);
  }

  ends(state: Float64Array, into: Float64Array): number {
    const reference = this.walks.find((walk) => !walk.isEmpty)!;
    let top = Number.NEGATIVE_INFINITY;
    this.walks.forEach((walk, k) => {
      const log = walk.isEmpty
        ? Number.NEGATIVE_INFINITY
        : walk.log.minus(reference.log) + this.assessment.chain.inner(state, walk.column);
      into[k] = log;
      top = Math.max(top, log);
    });
    for (let k = 0; k < into.length; k++) into[k] = exp(into[k]! - top);
    return reference.log.value + top;
  }
}
