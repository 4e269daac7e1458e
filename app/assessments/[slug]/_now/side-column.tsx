import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { EvidenceRow } from "@/lib/view/evidence-rows";
import type { QuestionRow } from "@/lib/view/question-rows";

/** Beside the chart: what came in last, what is on record about the future, and where to go from here. */
export async function SideColumn(props: {
  slug: string;
  latest: readonly EvidenceRow[];
  leaderName: string;
  questions: readonly QuestionRow[];
  findingHref: (findingId: string) => string;
}) {
  const { say } = await words();
  const base = `/assessments/${props.slug}`;
  return (
    <aside className="side" aria-label={say("now.latest")}>
      <section className="sec">
        <h2>{say("now.latest")}</h2>
        {props.latest.length === 0 ? (
          <p className="mut">{say("now.noFindings")}</p>
        ) : (
          <>
            <p className="mut">{say("now.latestNote", { name: props.leaderName })}</p>
            <ul className="watch">
              {props.latest.map((row) => (
                <li key={row.id}>
                  <div className="r">
                    <Link href={props.findingHref(row.id)} prefetch={false}>
                      {row.name}
                    </Link>
                    <span className="num">{row.contribution}</span>
                  </div>
                  <span className="mut">
                    {row.dayText}
                    {row.tags.map((tag) => (
                      <span key={tag}>
                        {" "}
                        <span className="tag">{say(`view.tag.${tag}`)}</span>
                      </span>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
            <p>
              <Link href={`${base}/evidence`} prefetch={false}>
                {say("now.allEvidence")}
              </Link>
            </p>
          </>
        )}
      </section>
      {props.questions.length > 0 && (
        <section className="sec">
          <h2>{say("now.forecasts")}</h2>
          <ul className="watch">
            {props.questions.map((row) => (
              <li key={row.id}>
                <div className="r">
                  <b>{row.text}</b>
                  <span className="num">
                    <b>{row.percent}</b>
                  </span>
                </div>
                <span className="mut">{questionNote(row)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="sec">
        <div className="linklist">
          <Link href={`${base}/snapshots`} prefetch={false}>
            {say("now.freeze")}
          </Link>
        </div>
      </section>
    </aside>
  );

  function questionNote(row: QuestionRow): string {
    const day = row.closesText;
    if (row.state === "closed") return say("now.closed", { day });
    if (row.state === "unknown-scenario") return say("now.unknownScenario");
    return row.word?.word ? say("now.byDay", { word: row.word.word, day }) : say("now.byDayNoWord", { day });
  }
}
