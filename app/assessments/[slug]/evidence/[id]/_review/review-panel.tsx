"use client";
import { useRouter } from "next/navigation";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useWords } from "@/app/_i18n/words";
import type { StoredReport } from "@/lib/domain/case-file";
import { useReview } from "../../_review/use-review";

type Reviewed = Pick<StoredReport, "id" | "version" | "source" | "review" | "status">;

/** Which reports of a finding were reviewed, and the buttons of whoever may. */
export function ReviewPanel(props: { slug: string; reports: readonly Reviewed[]; mayReview: boolean }) {
  const { say } = useWords();
  const router = useRouter();
  const { review, busy, problem } = useReview(props.slug);
  const standing = props.reports.filter(({ status }) => status !== "withdrawn");
  const waiting = standing.filter(({ status }) => status === "unreviewed");
  const send = async (reports: readonly Reviewed[], state: Reviewed["review"]) => {
    await review(
      reports.map(({ id, version }) => ({ id, version })),
      state,
    );
    router.refresh();
  };
  return (
    <section className="sec" aria-labelledby="review-title" id="review">
      <div className="hd">
        <h2 id="review-title">{say("comments.review.title")}</h2>
      </div>
      <p className="mut">
        {waiting.length === 0 ? say("comments.review.all") : say("comments.review.awaits", { count: waiting.length })}{" "}
        {!props.mayReview && waiting.length > 0 && say("comments.review.leadOnly")}
      </p>
      {problem !== null && <ProblemNotice problem={problem} />}
      <ul className="rgold">
        {standing.map((report) => (
          <li key={report.id}>
            <b>{report.source}</b>
            <span className="tag">{say(`comments.review.${report.review}`)}</span>
            {props.mayReview && (
              <Button
                className="btn quiet noprint"
                isDisabled={busy}
                aria-label={say(report.review === "draft" ? "comments.review.markOf" : "comments.review.takeBackOf", {
                  source: report.source,
                })}
                onPress={() => void send([report], report.review === "draft" ? "reviewed" : "draft")}
              >
                {say(report.review === "draft" ? "comments.review.mark" : "comments.review.takeBack")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {props.mayReview && waiting.length > 1 && (
        <p className="acts noprint">
          <Button className="btn pri" isDisabled={busy} onPress={() => void send(waiting, "reviewed")}>
            {say("comments.review.markAll", { count: waiting.length })}
          </Button>
        </p>
      )}
    </section>
  );
}
