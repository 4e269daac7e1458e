import type { StoredModel } from "@/lib/domain/case-file";
import { Model } from "@/lib/domain/model";
import { checkModelFits } from "../checks/check-model-fits";
import { checkStart } from "../checks/check-start";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { appendModel, findAssessment, findModel } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly expectedVersion: number;
  readonly model: Model;
  readonly reason?: string;
}

/** A new version of the whole model; refused when stored evidence would lose its meaning or become impossible. */
export const reviseModel = command("reviseModel", function* (work, args: Args): Steps<Outcome<StoredModel>> {
  const { id } = yield* findAssessment(work, args.slug);
  const model = parseInput(Model, args.model);
  checkStart(model.start, work.now);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  const current = yield* findModel(work, id);
  requireVersion(current, args.expectedVersion, model);
  yield* checkModelFits(work, id, model);
  const result = yield* appendModel(work, id, current.version + 1, model, reason);
  const detail = { changed: changedFields(current, model) };
  return { result, audit: { assessmentId: id, entity: "model", entityId: id, version: result.version, detail } };
});
