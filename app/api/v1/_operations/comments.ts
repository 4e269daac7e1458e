import { z } from "zod";
import { creating, operation, plain } from "@/app/_server/operation";
import { Comment } from "@/lib/domain/comment";
import { Slug } from "@/lib/domain/scenario";
import { Id, OneInAssessment } from "../_schemas/paths";
import { StoredComment } from "../_schemas/register";

const COMMENTS = "/assessments/{slug}/findings/{id}/comments";
const tag = "comments";
const CommentOfFinding = z.strictObject({ slug: Slug, id: Id, commentId: Id });

export const listComments = operation({
  ...plain,
  ...{ tag, params: OneInAssessment, path: COMMENTS },
  id: "listComments",
  method: "GET",
  summary: "What was said about a finding, oldest first; withdrawn comments without their words",
  response: z.strictObject({ items: z.array(StoredComment).readonly() }),
});
export const addComment = operation({
  ...creating,
  ...{ tag, params: OneInAssessment, path: COMMENTS },
  id: "addComment",
  summary: "Say something about a finding",
  body: Comment,
  response: StoredComment,
});
export const withdrawComment = operation({
  ...plain,
  ...{ tag, params: CommentOfFinding, path: `${COMMENTS}/{commentId}/withdraw` },
  id: "withdrawComment",
  method: "POST",
  summary: "Take one's own comment back; that something was said stays",
  response: StoredComment,
});

export const commentOperations = [listComments, addComment, withdrawComment];
