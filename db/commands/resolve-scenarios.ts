import { ScenarioResolution, type StoredScenarioResolution } from "@/lib/domain/resolution";
import { checkResolvedOn } from "../checks/check-resolved-on";
import { parseInput } from "../checks/parse-input";
import { refuseField, requireVersion } from "../checks/refuse";
import { refuseResolved } from "../checks/refuse-resolved";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { appendScenarioResolution, scenarioResolution } from "../records/scenario-resolution";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** Of the model, whose scenarios were looked at. */
  readonly expectedVersion: number;
  readonly resolution: ScenarioResolution;
}

/** Says which scenario came true. */
export const resolveScenarios = command("resolveScenarios", function* (work, args: Args): Steps<
  Outcome<StoredScenarioResolution>
> {
  const { id } = yield* findAssessment(work, args.slug);
  const resolution = parseInput(ScenarioResolution, args.resolution);
  refuseResolved(yield* scenarioResolution(work, id), resolution);
  const model = yield* findModel(work, id);
  requireVersion(model, args.expectedVersion, resolution);
  const { scenario, resolvedOn } = resolution;
  if (!model.scenarios.some((each) => each.id === scenario))
    refuseField("unknown-scenario", "scenario", "is no scenario of this assessment");
  checkResolvedOn(resolvedOn, model.start, work.now);
  const version = yield* appendScenarioResolution(work, id, resolution, "");
  return {
    result: { ...resolution, version, recordedAt: work.now.toISOString(), recordedBy: work.actor.id },
    audit: { assessmentId: id, entity: "scenario-resolution", entityId: id, version, detail: { scenario } },
  };
});
