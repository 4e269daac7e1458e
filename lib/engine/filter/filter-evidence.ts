import type { Assessment } from "../assessment";
import type { Evidence } from "../evidence/evidence";
import type { FilterTape } from "./filter-tape";
import { forwardFilter } from "./forward-filter";

/**
 * An assessment of evidence: the filter run over it and everything that questions need, in one immutable value.
 *
 * Formula: as forwardFilter.
 * @param of the model with its chain and silence timeline, and the day to look from
 * @param evidence up to that day
 * @param before checkpoints of a filter over the same first instants, to go on from
 * @param same how many instants it shares with this evidence
 * @returns the assessment
 * @throws DomainError `impossible-evidence`
 * Source: method 2.
 * @example filterEvidence(assessment, assessment.evidence) // the same assessment once more
 */
export function filterEvidence(
  { model, chain, silence, asOf }: Pick<Assessment, "model" | "chain" | "silence" | "asOf">,
  evidence: Evidence,
  before?: FilterTape,
  same = 0,
): Assessment {
  const forward = forwardFilter(chain, silence, evidence, before, same);
  return Object.freeze({
    scenarioIds: model.scenarioIds,
    asOf,
    model,
    evidence,
    silence,
    chain,
    forward,
    get instants() {
      return evidence.instants;
    },
  });
}
