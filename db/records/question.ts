import { and, eq } from "drizzle-orm";
import type { StoredQuestion } from "@/lib/domain/case-file";
import type { Question } from "@/lib/domain/question";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

/** Oldest first. */
export function* allQuestions({ tx, t }: Work, assessmentId: string, cut: Date | null): Steps<StoredQuestion[]> {
  const found = yield* rows(
    tx
      .select(revisionColumns(t.questionRevision))
      .from(t.question)
      .innerJoin(t.questionRevision, standing(t.question, t.questionRevision, cut))
      .where(eq(t.question.assessmentId, assessmentId)),
  );
  return found.sort((a, b) => (a.openedOn === b.openedOn ? (a.id < b.id ? -1 : 1) : a.openedOn < b.openedOn ? -1 : 1));
}

/** Every revision of every question, oldest first. */
export function* allQuestionRevisions({ tx, t }: Work, assessmentId: string): Steps<StoredQuestion[]> {
  return yield* rows(
    tx
      .select(revisionColumns(t.questionRevision))
      .from(t.question)
      .innerJoin(t.questionRevision, eq(t.questionRevision.id, t.question.id))
      .where(eq(t.question.assessmentId, assessmentId))
      .orderBy(t.questionRevision.id, t.questionRevision.version),
  );
}

/** @throws DomainError "not-found" */
export function* findQuestion({ tx, t }: Work, assessmentId: string, id: string): Steps<StoredQuestion> {
  const [found] = yield* rows(
    tx
      .select(revisionColumns(t.questionRevision))
      .from(t.question)
      .innerJoin(t.questionRevision, standing(t.question, t.questionRevision, null))
      .where(and(eq(t.question.assessmentId, assessmentId), eq(t.question.id, id))),
  );
  return found === undefined ? refuseMissing("question", id) : found;
}

export function* insertQuestion(
  work: Work,
  assessmentId: string,
  id: string,
  question: Question,
): Steps<StoredQuestion> {
  const { tx, t } = work;
  yield* exec(tx.insert(t.question).values({ id, assessmentId, version: 1 }));
  const row = { ...question, ...newStamp(work, id, 1, ""), status: "active" as const };
  yield* exec(tx.insert(t.questionRevision).values(row));
  return recordOf(row);
}

export function* appendQuestion(
  work: Work,
  current: StoredQuestion,
  question: Question,
  status: StoredQuestion["status"],
  reason: string,
): Steps<StoredQuestion> {
  const { tx, t } = work;
  const row = { ...question, ...newStamp(work, current.id, current.version + 1, reason), status };
  yield* exec(tx.update(t.question).set({ version: row.version }).where(eq(t.question.id, row.id)));
  yield* exec(tx.insert(t.questionRevision).values(row));
  return recordOf(row);
}
