import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { collectEvidence } from "../evidence/collect-evidence";
import { silenceTimeline } from "../evidence/silence-timeline";
import { filterEvidence } from "../filter/filter-evidence";
import { makeChain } from "../filter/make-chain";
import type { Model } from "../model/model";

/**
 * Runs the filter over a model that is laid out already: one whose tables were drawn or learned.
 *
 * Formula: as assess; what an unreliable report shows (u, noise) is taken from the model as it stands, not recomputed.
 * @param model laid out as by buildModel
 * @param findings in any order
 * @param asOf days since the start, >= 0
 * @returns an immutable assessment
 * @throws DomainError as assess, for the findings: `impossible-evidence`, `unknown-level` and the others
 * Source: method 2.
 * @example assessModel(buildModel(input), input.findings, input.asOf) // the same numbers as assess(input)
 */
export function assessModel(model: Model, findings: readonly ScoringFinding[], asOf: number): Assessment {
  const evidence = collectEvidence(model, findings, asOf);
  return filterEvidence({ model, chain: makeChain(model), silence: silenceTimeline(model), asOf }, evidence);
}
