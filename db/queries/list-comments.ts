import type { StoredComment } from "@/lib/domain/comment";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allComments } from "../records/comment";
import { findFinding } from "../records/finding";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly findingId: string;
}

/** What was said about a finding, oldest first. */
export const listComments = query("listComments", function* (reading: Reading, { slug, findingId }: Args): Steps<
  StoredComment[]
> {
  const { id } = yield* findAssessment(reading, slug);
  yield* findFinding(reading, id, findingId);
  return yield* allComments(reading, id, findingId);
});
