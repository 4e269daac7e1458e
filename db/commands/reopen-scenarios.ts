import { DomainError } from "@/lib/domain/errors";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { appendScenarioResolution, scenarioResolution } from "../records/scenario-resolution";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

/**
 * Takes back which scenario came true; it stays on record. `expectedVersion` is the resolution's.
 * @returns the version of the reopening
 */
export const reopenScenarios = command("reopenScenarios", function* (work, args: Omit<StatusChange, "id">): Steps<
  Outcome<number>
> {
  const { id } = yield* findAssessment(work, args.slug);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  const standing = yield* scenarioResolution(work, id);
  if (standing === null)
    throw new DomainError("invalid-input", "The scenarios are not resolved: there is nothing to open again.");
  requireVersion(standing, args.expectedVersion, { scenario: null });
  const version = yield* appendScenarioResolution(work, id, null, reason);
  const detail = { outcome: "reopened", before: standing.scenario, reason };
  return { result: version, audit: { assessmentId: id, entity: "scenario-resolution", entityId: id, version, detail } };
});
