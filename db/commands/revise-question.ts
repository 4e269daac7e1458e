import type { StoredQuestion } from "@/lib/domain/case-file";
import { Question } from "@/lib/domain/question";
import { checkQuestion } from "../checks/check-question";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { refuseResolved } from "../checks/refuse-resolved";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import { appendQuestion, findQuestion } from "../records/question";
import { questionResolution } from "../records/question-resolution";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly question: Question;
  readonly reason?: string;
}

export const reviseQuestion = command("reviseQuestion", function* (work, args: Args): Steps<Outcome<StoredQuestion>> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findQuestion(work, assessment.id, args.id);
  const question = parseInput(Question, args.question);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, question);
  refuseWithdrawn("question", current);
  refuseResolved(yield* questionResolution(work, current.id), question);
  checkQuestion(question, yield* findModel(work, assessment.id));
  const result = yield* appendQuestion(work, current, question, current.status, reason);
  const detail = { changed: changedFields(current, question) };
  const { id, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "question", entityId: id, version, detail } };
});
