import { Comment, type StoredComment } from "@/lib/domain/comment";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { insertComment } from "../records/comment";
import { findFinding } from "../records/finding";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly findingId: string;
  readonly comment: Comment;
}

export const addComment = command("addComment", function* (work, args: Args): Steps<Outcome<StoredComment>> {
  const assessment = yield* findAssessment(work, args.slug);
  const finding = yield* findFinding(work, assessment.id, args.findingId);
  const comment = parseInput(Comment, args.comment);
  const result = yield* insertComment(work, assessment.id, finding.id, comment);
  const detail = { findingId: finding.id };
  return { result, audit: { assessmentId: assessment.id, entity: "comment", entityId: result.id, version: 1, detail } };
});
