import type { ScoringInput } from "@/lib/domain/scoring-input";
import type { Assessment } from "./assessment";
import { collectEvidence } from "./evidence/collect-evidence";
import { silenceTimeline } from "./evidence/silence-timeline";
import { forwardFilter } from "./filter/forward-filter";
import { makeChain } from "./filter/make-chain";
import { buildModel } from "./model/build-model";
import { requireDays } from "./model/require-days";

/**
 * The one door of the engine: checks a model and its evidence and runs the filter over them.
 *
 * Formula: method 1 and 2.
 * @param input model, findings and the day to look from; it is not changed and nothing of it is kept
 * @returns an immutable value for filteredAt, smoothedAt, leaveOneOut, decompose, project and the others
 * @throws DomainError `invalid-model`, `invalid-input`, `unknown-indicator`, `unknown-level`, `outside-window`,
 *   `evidence-before-start` (findings before day 0, whatever asOf), `impossible-evidence` (with the instant and its findings)
 * Source: method 1, 2.
 * @example assess({ scenarios, dynamics: { kind: "half-life", halfLifeDays: 90 }, indicators, findings, asOf: 30 })
 */
export function assess(input: ScoringInput): Assessment {
  const model = buildModel(input);
  const asOf = requireDays("asOf", input.asOf, 0, Number.POSITIVE_INFINITY);
  const evidence = collectEvidence(model, input.findings, asOf);
  const silence = silenceTimeline(model);
  const chain = makeChain(model);
  const forward = forwardFilter(chain, silence, evidence);
  const instants = Array.from(evidence.times, (at, i) => ({
    at,
    findings: evidence.findingIds.slice(evidence.first[i], evidence.first[i + 1]),
  }));
  return Object.freeze({
    scenarioIds: model.scenarioIds,
    asOf,
    instants,
    model,
    evidence,
    silence,
    chain,
    forward,
  });
}
