import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { EvidenceRow } from "@/lib/view/evidence-rows";
import type { NowRoom } from "@/lib/view/now-room";
import type { QuestionRow } from "@/lib/view/question-rows";
import { FirmSection } from "./firm-section";
import { SilenceSection } from "./silence-section";
import { WatchSection } from "./watch-section";

/** Beside the headline and the chart: how firm, what to watch, what is silent, what is on record, what came in last. */
export async function SideColumn(props: { slug: string; room: NowRoom; findingHref: (findingId: string) => string }) {
  const { room } = props;
  const { say } = await words();
  const base = `/assessments/${props.slug}`;
  return (
    <aside className="side" aria-label={say("firm.aside")}>
      <FirmSection
        firm={room.firm}
        confidence={room.confidence}
        toLead={room.toLead}
        robustnessHref={`${base}/robustness`}
        findingHref={props.findingHref}
      />
      <WatchSection watch={room.watch} slug={props.slug} />
      <SilenceSection silence={room.silence} recordHref={`${base}/record`} />
      <Forecasts slug={props.slug} questions={room.questions} />
      <Latest
        rows={room.latest}
        leaderName={room.head.rows[0]?.shortLabel ?? ""}
        allHref={`${base}/evidence`}
        findingHref={props.findingHref}
      />
      <section className="sec">
        <div className="linklist">
          <Link href={`${base}/snapshots`} prefetch={false}>
            {say("now.freeze")}
          </Link>
        </div>
      </section>
    </aside>
  );
}

async function Latest(props: {
  rows: readonly EvidenceRow[];
  leaderName: string;
  allHref: string;
  findingHref: (findingId: string) => string;
}) {
  const { say } = await words();
  return (
    <section className="sec">
      <h2>{say("now.latest")}</h2>
      {props.rows.length === 0 ? (
        <p className="mut">{say("now.noFindings")}</p>
      ) : (
        <>
          <p className="mut">{say("now.latestNote", { name: props.leaderName })}</p>
          <ul className="watch">
            {props.rows.map((row) => (
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
            <Link href={props.allHref} prefetch={false}>
              {say("now.allEvidence")}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

async function Forecasts({ slug, questions }: { slug: string; questions: readonly QuestionRow[] }) {
  if (questions.length === 0) return null;
  const { say } = await words();
  return (
    <section className="sec">
      <h2>{say("now.forecasts")}</h2>
      <ul className="watch">
        {questions.map((row) => (
          <li key={row.id}>
            <div className="r">
              <Link href={`/assessments/${slug}/forecasts/${row.id}`} prefetch={false}>
                {row.text}
              </Link>
              <span className="num">
                <b>{row.percent}</b>
              </span>
            </div>
            <span className="mut">{questionNote(row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

  function questionNote(row: QuestionRow): string {
    const day = row.closesText;
    if (row.state === "closed") return say("now.closed", { day });
    if (row.state === "unknown-scenario") return say("now.unknownScenario");
    return row.word?.word ? say("now.byDay", { word: row.word.word, day }) : say("now.byDayNoWord", { day });
  }
}
