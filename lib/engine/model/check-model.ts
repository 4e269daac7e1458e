import type { ScoringInput } from "@/lib/domain/scoring-input";
import { checkDynamics } from "./check-model-dynamics";
import { checkIndicator } from "./check-model-indicator";
import { checkPriors } from "./check-model-priors";
import type { ModelRemark } from "./check-model-remark";

/**
 * Everything about a model that an analyst should know before trusting it; it collects where assess stops at the first fault.
 *
 * Formula: the rules of checkPriors, checkDynamics and checkIndicator.
 * @param input as for assess; the findings are not looked at
 * @returns remarks: priors first, then dynamics, then the indicators in their order; empty for a model with nothing to say about.
 *   assess accepts the numbers of a model exactly when none of the remarks is an error
 * Source: method 1.
 * @example checkModel(input).filter(({ severity }) => severity === "error")
 */
export function checkModel(input: ScoringInput): ModelRemark[] {
  const priors = input.scenarios.map(({ prior }) => prior);
  const ids = input.scenarios.map(({ id }) => id);
  return [
    ...checkPriors(input.scenarios),
    ...checkDynamics(input.dynamics, ids, priors),
    ...repeated(input.indicators.map(({ id }) => id)).map(
      (indicator): ModelRemark => ({ code: "indicator-repeated", severity: "error", indicator }),
    ),
    ...input.indicators.flatMap((indicator) => checkIndicator(indicator, ids, priors)),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return Array.from(new Set(ids.filter((id, i) => ids.indexOf(id) !== i)));
}
