import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import type { Comment, StoredComment } from "@/lib/domain/comment";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { actorName } from "./actor-name";

/** What was said about a finding, oldest first, withdrawn ones without their words. */
export function* allComments({ tx, t }: Work, assessmentId: string, findingId: string): Steps<StoredComment[]> {
  const { findingComment } = t;
  const found = yield* rows(
    tx
      .select()
      .from(findingComment)
      .where(and(eq(findingComment.assessmentId, assessmentId), eq(findingComment.findingId, findingId)))
      .orderBy(asc(findingComment.recordedAt), asc(findingComment.id)),
  );
  return found.map(commentOf);
}

/** @throws DomainError "not-found" */
export function* findComment(
  { tx, t }: Work,
  { assessmentId, findingId, id }: { readonly assessmentId: string; readonly findingId: string; readonly id: string },
): Steps<StoredComment> {
  const { findingComment: c } = t;
  const [found] = yield* rows(
    tx
      .select()
      .from(c)
      .where(and(eq(c.assessmentId, assessmentId), eq(c.findingId, findingId), eq(c.id, id))),
  );
  return found === undefined ? refuseMissing("comment", id) : commentOf(found);
}

export function* insertComment(
  { tx, t, actor, now }: Work,
  assessmentId: string,
  findingId: string,
  { text }: Comment,
): Steps<StoredComment> {
  const row = { id: randomUUID(), assessmentId, findingId, text, recordedAt: now, recordedBy: actor.id };
  yield* exec(tx.insert(t.findingComment).values(row));
  return commentOf({ ...row, withdrawnAt: null });
}

export function* endComment({ tx, t, actor, now }: Work, comment: StoredComment): Steps<StoredComment> {
  const ended = { withdrawnAt: now, withdrawnBy: actor.id };
  yield* exec(tx.update(t.findingComment).set(ended).where(eq(t.findingComment.id, comment.id)));
  return { ...comment, text: "", withdrawnAt: now.toISOString() };
}

interface Row {
  readonly id: string;
  readonly findingId: string;
  readonly text: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly withdrawnAt: Date | null;
}

function commentOf({ id, findingId, text, recordedAt, recordedBy, withdrawnAt }: Row): StoredComment {
  return {
    ...{ id, findingId, recordedBy },
    text: withdrawnAt === null ? text : "",
    recordedAt: recordedAt.toISOString(),
    recordedByName: actorName(recordedBy),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
