import type { StoredComment } from "@/lib/domain/comment";
import { DomainError } from "@/lib/domain/errors";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { endComment, findComment } from "../records/comment";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly findingId: string;
  readonly id: string;
}

/** Its words are shown no longer; that something was said stays. Only whoever said it may. */
export const withdrawComment = command("withdrawComment", function* (work, args: Args): Steps<Outcome<StoredComment>> {
  const { id: assessmentId } = yield* findAssessment(work, args.slug);
  const comment = yield* findComment(work, { assessmentId, findingId: args.findingId, id: args.id });
  if (comment.recordedBy !== work.actor.id)
    throw new DomainError("not-allowed", "Only whoever wrote a comment can withdraw it.");
  if (comment.withdrawnAt !== null) throw new DomainError("already-withdrawn", "This comment is withdrawn already.");
  const result = yield* endComment(work, comment);
  const detail = { findingId: args.findingId };
  return { result, audit: { assessmentId, entity: "comment", entityId: comment.id, version: 2, detail } };
});
