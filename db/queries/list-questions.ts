import type { StoredQuestion } from "@/lib/domain/case-file";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allQuestions } from "../records/question";
import type { Steps } from "../store";

export const listQuestions = query("listQuestions", function* (reading: Reading, slug: string): Steps<
  StoredQuestion[]
> {
  const { id } = yield* findAssessment(reading, slug);
  return yield* allQuestions(reading, id, null);
});
