import type { ScoringInput } from "@/lib/domain/scoring-input";
import type { Assessment } from "./assessment";
import { assessModel } from "./learn/assess-model";
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
  return assessModel(model, input.findings, requireDays("asOf", input.asOf, 0, Number.POSITIVE_INFINITY));
}
