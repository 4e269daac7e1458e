import type { StoredQuestion } from "@/lib/domain/case-file";
import { Question } from "@/lib/domain/question";
import { checkNewId } from "../checks/check-new-id";
import { checkQuestion } from "../checks/check-question";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { insertQuestion } from "../records/question";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** A readable id; without it the question gets a random one. */
  readonly id?: string;
  readonly question: Question;
}

/** Pages that stand beside the questions' own under `/forecasts`. */
const RESERVED = ["new", "track-record", "counts"];

export const createQuestion = command("createQuestion", function* (work, args: Args): Steps<Outcome<StoredQuestion>> {
  const assessment = yield* findAssessment(work, args.slug);
  const question = parseInput(Question, args.question);
  checkQuestion(question, yield* findModel(work, assessment.id));
  const id = yield* checkNewId(work, work.t.question, args.id, RESERVED);
  const result = yield* insertQuestion(work, assessment.id, id, question);
  return { result, audit: { assessmentId: assessment.id, entity: "question", entityId: id, version: 1 } };
});
