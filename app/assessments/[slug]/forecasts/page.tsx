import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { getAssessment } from "@/db/queries/get-assessment";
import { readForecasts } from "@/db/queries/read-forecasts";
import { readHistory } from "@/db/queries/read-history";
import { dayOf } from "@/lib/domain/instant";
import type { QuestionState } from "@/lib/domain/question-state";
import { questionList } from "@/lib/view/question-list";
import { QuestionItem } from "./_list/question-item";
import { ScenarioOutcome } from "./_list/scenario-outcome";
import { ForecastTabs } from "./_parts/forecast-tabs";

interface Props {
  params: Promise<{ slug: string }>;
}

const sections: readonly QuestionState[] = ["due", "open", "upcoming", "resolved", "withdrawn"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.forecasts") };
}

export default async function ForecastsPage(props: Props) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [assessment, forecasts, history, { say }] = await Promise.all([
    orNotFound(getAssessment(context, slug)),
    orNotFound(readForecasts(context, slug)),
    orNotFound(readHistory(context, slug)),
    words(),
  ]);
  const today = dayOf(context.now);
  const rows = questionList({ ...forecasts, history, actorId: context.actor.id, today });
  const model = history.models.at(-1);
  return (
    <>
      <div className="head">
        <h1>{say("ui.forecasts")}</h1>
        <p className="mut">{say("forecasts.lede")}</p>
      </div>
      <ForecastTabs slug={slug} here="questions" />
      {mayDo(context.actor, "createQuestion") && (
        <p className="qnew noprint">
          <Link className="btn" href={`/assessments/${slug}/forecasts/new`} prefetch={false}>
            {say("forecasts.new")}
          </Link>
        </p>
      )}
      {rows.length === 0 && <p className="mut">{say("forecasts.empty")}</p>}
      {sections.map((state) => {
        const own = rows.filter((row) => row.state === state);
        if (own.length === 0) return null;
        return (
          <section key={state} className="sec">
            <div className="hd">
              <h2>{say(`forecasts.section.${state}`)}</h2>
              {state === "due" && <p>{say("forecasts.section.dueWhat")}</p>}
            </div>
            <ul className="qlist">
              {own.map((row) => (
                <QuestionItem
                  key={row.record.question.id}
                  row={row}
                  slug={slug}
                  yardstick={assessment.yardstick}
                  today={today}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {model !== undefined && (
        <ScenarioOutcome
          slug={slug}
          model={model}
          resolution={forecasts.scenario}
          mayResolve={mayDo(context.actor, "resolveScenarios")}
          mayReopen={mayDo(context.actor, "reopenScenarios")}
          today={today}
        />
      )}
    </>
  );
}
