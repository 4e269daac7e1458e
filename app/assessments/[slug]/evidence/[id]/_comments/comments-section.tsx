import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { StoredComment } from "@/lib/domain/comment";
import { dayOf } from "@/lib/domain/instant";
import { CommentForm } from "./comment-form";
import { WithdrawComment } from "./withdraw-comment";

interface SectionProps {
  /** The finding, below the API. */
  path: string;
  comments: readonly StoredComment[];
  /** Who reads: own comments can be withdrawn. */
  actorId: string;
  mayAdd: boolean;
}

/** What colleagues said about the finding, oldest first, as plain text. */
export async function CommentsSection({ path, comments, actorId, mayAdd }: SectionProps) {
  const { say, formats } = await words();
  return (
    <section className="sec" aria-labelledby="comments-title" id="comments">
      <div className="hd">
        <h2 id="comments-title">{say("comments.title")}</h2>
        <p>{say("comments.what")}</p>
      </div>
      <WordsFor namespaces={["comments"]}>
        {comments.length === 0 ? (
          <p className="mut">{say("comments.none")}</p>
        ) : (
          <ol className="cmlist">
            {comments.map((comment) => (
              <li key={comment.id} id={`comment-${comment.id}`}>
                <p className="s mut">
                  {say("comments.by", { name: comment.recordedByName, at: formats.instant(comment.recordedAt) })}
                </p>
                {comment.withdrawnAt === null ? (
                  <p className="cmtext">{comment.text}</p>
                ) : (
                  <p className="mut">
                    {say("comments.withdrawn", {
                      name: comment.recordedByName,
                      day: formats.day(dayOf(new Date(comment.withdrawnAt))),
                    })}
                  </p>
                )}
                {mayAdd && comment.withdrawnAt === null && comment.recordedBy === actorId && (
                  <WithdrawComment path={`${path}/comments/${comment.id}/withdraw`} />
                )}
              </li>
            ))}
          </ol>
        )}
        {mayAdd && <CommentForm path={`${path}/comments`} />}
      </WordsFor>
    </section>
  );
}
