import { Threshold } from "@/lib/domain/threshold";
import type { StoredThreshold } from "@/lib/domain/threshold-record";
import { checkNewId } from "../checks/check-new-id";
import { checkThreshold } from "../checks/check-threshold";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { insertThreshold } from "../records/threshold";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** A readable id; without it the threshold gets a random one. */
  readonly id?: string;
  readonly threshold: Threshold;
}

export const createThreshold = command("createThreshold", function* (work, args: Args): Steps<
  Outcome<StoredThreshold>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const threshold = parseInput(Threshold, args.threshold);
  yield* checkThreshold(work, assessment.id, threshold, yield* findModel(work, assessment.id));
  const id = yield* checkNewId(work, work.t.threshold, args.id);
  const result = yield* insertThreshold(work, assessment.id, id, threshold);
  return { result, audit: { assessmentId: assessment.id, entity: "threshold", entityId: id, version: 1 } };
});
