import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { ScoredQuestion } from "@/lib/view/track/track-record";

/** The questions that the model foresaw, or did not. */
export async function QuestionLines(props: {
  title: "misses" | "hits";
  questions: readonly ScoredQuestion[];
  slug: string;
}) {
  const { say, formats } = await words();
  const { title, questions, slug } = props;
  return (
    <section className="sec" id={title}>
      <div className="hd">
        <h2>
          {say(`track.${title}`)} <span className="mut">{formats.number(questions.length, 0)}</span>
        </h2>
        <p>{say(title === "misses" ? "track.missesWhat" : "track.hitsWhat")}</p>
      </div>
      {questions.length === 0 && <p className="mut">{say(title === "misses" ? "track.noMisses" : "track.noHits")}</p>}
      <ul className="watch">
        {questions.map(({ question, model }) => (
          <li key={question.id} id={`${title}-${question.id}`}>
            <Link href={`/assessments/${slug}/forecasts/${question.id}`} prefetch={false}>
              {question.text}
            </Link>
            {model !== null && (
              <span className="mut blk">
                {say("track.line", {
                  percent: formats.percent(model.last),
                  outcome: say(question.happened ? "track.yes" : "track.no"),
                  day: formats.day(question.settled),
                  brier: formats.number(model.brier, 3),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
