import { DomainError } from "@/lib/domain/errors";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { findQuestion } from "../records/question";
import { appendResolution, questionResolution } from "../records/question-resolution";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

/**
 * Takes a resolution back; it stays on record. `expectedVersion` is the resolution's.
 * @returns the version of the reopening
 */
export const reopenQuestion = command("reopenQuestion", function* (work, args: StatusChange): Steps<Outcome<number>> {
  const assessment = yield* findAssessment(work, args.slug);
  const question = yield* findQuestion(work, assessment.id, args.id);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  const standing = yield* questionResolution(work, question.id);
  if (standing === null)
    throw new DomainError("invalid-input", "This question is not resolved: there is nothing to open again.");
  requireVersion(standing, args.expectedVersion, { outcome: "reopened" });
  const version = yield* appendResolution(work, question.id, null, reason);
  const detail = { outcome: "reopened", before: standing.outcome, reason };
  return {
    result: version,
    audit: { assessmentId: assessment.id, entity: "resolution", entityId: question.id, version, detail },
  };
});
