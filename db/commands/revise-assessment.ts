import { AssessmentDetails } from "@/lib/domain/assessment";
import type { StoredAssessment } from "@/lib/domain/case-file";
import { checkWithoutReview } from "../checks/check-without-review";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { appendAssessment, findAssessment } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly expectedVersion: number;
  readonly details: AssessmentDetails;
  readonly reason?: string;
}

export const reviseAssessment = command("reviseAssessment", function* (work, args: Args): Steps<
  Outcome<StoredAssessment>
> {
  const current = yield* findAssessment(work, args.slug);
  const details = parseInput(AssessmentDetails, args.details);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, details);
  if (current.requiresReview && !details.requiresReview) yield* checkWithoutReview(work, current.id);
  const result = yield* appendAssessment(work, current, current.version + 1, details, reason);
  const { id, version } = result;
  const detail = { changed: changedFields(current, details) };
  return { result, audit: { assessmentId: id, entity: "assessment", entityId: id, version, detail } };
});
