import type { StoredQuestion } from "@/lib/domain/case-file";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { refuseResolved } from "../checks/refuse-resolved";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { questionContent } from "../records/content";
import { appendQuestion, findQuestion } from "../records/question";
import { questionResolution } from "../records/question-resolution";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

export const withdrawQuestion = command("withdrawQuestion", function* (work, args: StatusChange): Steps<
  Outcome<StoredQuestion>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findQuestion(work, assessment.id, args.id);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "withdrawn" });
  refuseWithdrawn("question", current);
  refuseResolved(yield* questionResolution(work, current.id), { status: "withdrawn" });
  const result = yield* appendQuestion(work, current, questionContent(current), "withdrawn", reason);
  const { id, version } = result;
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "question", entityId: id, version, detail: { reason } },
  };
});
