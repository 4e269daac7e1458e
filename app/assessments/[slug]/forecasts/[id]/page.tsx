import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { pastResolutions } from "@/app/_server/past-resolutions";
import { mayDo } from "@/db/access";
import { actorName } from "@/db/records/actor-name";
import { dayOf } from "@/lib/domain/instant";
import { estimativeWord } from "@/lib/view/estimative-word";
import { settledOn } from "@/lib/view/question-scores";
import { ChartSection } from "./_question/chart-section";
import { type LoadedQuestion, loadQuestion } from "./_question/load-question";
import { OwnForecast } from "./_question/own-forecast";
import { PartsTable } from "./_question/parts-table";
import { QuestionActions } from "./_question/question-actions";
import { QuestionHistory } from "./_question/question-history";
import { ResolutionPanel } from "./_question/resolution-panel";
import { SaidTable } from "./_question/said-table";
import { ScoreTable } from "./_question/score-table";

interface Props {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const By = z.enum(["recorded", "reported"]).catch("recorded");

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.forecasts") };
}

export default async function QuestionPage(props: Props) {
  const { slug, id } = await props.params;
  const by = By.parse((await props.searchParams).by);
  const context = await pageContext();
  const voice = await words();
  const { say } = voice;
  const [loaded, resolutions] = await Promise.all([
    orNotFound(loadQuestion(context, { slug, id, by }, voice)),
    pastResolutions(context, { slug, id, entity: "resolution" }),
  ]);
  const { file, record, room, hidden, revisions } = loaded;
  const { question, resolution, forecasts } = record;
  const settled = settledOn(record);
  const today = dayOf(context.now);
  return (
    <>
      <Head slug={slug} loaded={loaded} />
      <QuestionActions slug={slug} record={record} actor={context.actor} today={today} />
      {resolution !== null && <ResolutionPanel resolution={resolution} />}
      <Rule loaded={loaded} />
      {resolution !== null && settled !== null && <ScoreTable rows={room.scores} settled={settled} slug={slug} />}
      <ChartSection
        room={room}
        by={by}
        path={`/assessments/${slug}/forecasts/${id}`}
        name={`${slug}-${id}-${room.last?.day ?? question.openedOn}`}
      />
      {room.state === "open" && mayDo(context.actor, "recordForecast") && (
        <section className="sec noprint" id="yours">
          <div className="hd">
            <h2>{say("forecasts.own.heading")}</h2>
            <p>
              {say("forecasts.own.what")} {hidden > 0 && say("forecasts.own.first")}
            </p>
          </div>
          <WordsFor namespaces={["forecasts", "standards", "view"]}>
            <OwnForecast slug={slug} questionId={id} yardstick={file.assessment.yardstick} />
          </WordsFor>
        </section>
      )}
      <SaidTable forecasts={forecasts} hidden={hidden} actorId={context.actor.id} />
      {room.parts !== null && room.last !== null && (
        <PartsTable parts={room.parts} last={room.last} question={question} />
      )}
      <QuestionHistory revisions={revisions} resolutions={resolutions} scenarios={file.model.scenarios} />
    </>
  );
}

/** The question, its number large with its word, and what stands in the way of either. */
async function Head({ slug, loaded }: { slug: string; loaded: LoadedQuestion }) {
  const { say, formats } = await words();
  const { file, record, room, scored } = loaded;
  const { question } = record;
  const { state } = room;
  const known = file.model.scenarios.every(({ id }) => Object.hasOwn(question.chanceIfScenario, id));
  return (
    <div className="head">
      <p className="kick">
        <Link href={`/assessments/${slug}/forecasts`}>{say("forecasts.one.back")}</Link>
        {", "}
        {say("forecasts.one.kick", {
          day: formats.day(question.openedOn),
          days: formats.number(question.horizonDays, 0),
        })}{" "}
        <span className="tag">{say(`forecasts.state.${state}`)}</span>
      </p>
      <h1>{question.text}</h1>
      <BigNumber loaded={loaded} />
      {!scored.ok && <p className="notice bad">{say("forecasts.one.unscored")}</p>}
      {!known && <p className="notice bad">{say("forecasts.one.unknownScenario")}</p>}
      {state === "due" && (
        <p className="notice">
          {say("forecasts.one.dueNote", { day: formats.day(room.closesOn) })}{" "}
          {file.cut.until < room.closesOn && say("forecasts.one.until", { day: formats.day(file.cut.until) })}
        </p>
      )}
      {state === "upcoming" && (
        <p className="notice">{say("forecasts.one.upcomingNote", { day: formats.day(question.openedOn) })}</p>
      )}
      {state === "withdrawn" && (
        <p className="notice">
          {say("forecasts.one.withdrawnNote", {
            day: formats.day(dayOf(new Date(question.recordedAt))),
            name: actorName(question.recordedBy),
            reason: question.reason,
          })}
        </p>
      )}
    </div>
  );
}

/** The number with its word; once the answer is known, the answer, with the last number beside it. */
async function BigNumber({ loaded }: { loaded: LoadedQuestion }) {
  const { say, formats } = await words();
  const { file, record, room } = loaded;
  const { last, state } = room;
  const { resolution } = record;
  const values =
    last === null
      ? null
      : {
          percent: formats.percent(last.probability),
          word: estimativeWord(Math.round(last.probability * 1000), file.assessment.yardstick, say).text,
          day: formats.day(last.day),
        };
  if (resolution !== null)
    return (
      <p className="qbig">
        <b>{say(`forecasts.outcome.${resolution.outcome}`)}</b>
        <span className="s mut">
          {values === null ? say("forecasts.noNumberEver") : say("forecasts.lastNumber", values)}
        </span>
      </p>
    );
  if (values === null) return <p className="mut">{say("forecasts.noNumber")}</p>;
  return (
    <p className="qbig">
      <b>{values.percent}</b>
      <span>
        {values.word}
        <span className="s mut">
          {state === "open"
            ? say("forecasts.one.chance", { day: formats.day(room.closesOn) })
            : say("forecasts.one.chanceEnd")}
          {", "}
          {say("forecasts.asOf", values)}
        </span>
      </span>
    </p>
  );
}

async function Rule({ loaded }: { loaded: LoadedQuestion }) {
  const { say, formats } = await words();
  const { question } = loaded.record;
  return (
    <dl className="qrule">
      <div>
        <dt>{say("forecasts.one.rule")}</dt>
        <dd className={question.resolutionRule === "" ? "mut" : "pre"}>
          {question.resolutionRule === "" ? say("forecasts.one.noRule") : question.resolutionRule}
        </dd>
      </div>
      <div>
        <dt>{say("forecasts.one.horizon")}</dt>
        <dd>
          {say("forecasts.one.horizonValue", {
            from: formats.day(question.openedOn),
            to: formats.day(loaded.room.closesOn),
            days: formats.number(question.horizonDays, 0),
          })}
        </dd>
      </div>
    </dl>
  );
}
