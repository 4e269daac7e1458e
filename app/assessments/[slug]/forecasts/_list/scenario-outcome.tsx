import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { actorName } from "@/db/records/actor-name";
import type { StoredModel } from "@/lib/domain/case-file";
import type { Day } from "@/lib/domain/instant";
import type { StoredScenarioResolution } from "@/lib/domain/resolution";
import { ReopenDialog } from "../_settle/reopen-dialog";
import { SettleDialog } from "../_settle/settle-dialog";

/** Which scenario came true, once somebody has said so; a lead says it here and can take it back. */
export async function ScenarioOutcome(props: {
  slug: string;
  model: StoredModel;
  resolution: StoredScenarioResolution | null;
  mayResolve: boolean;
  mayReopen: boolean;
  today: Day;
}) {
  const { say, formats } = await words();
  const { slug, model, resolution } = props;
  const path = `/api/v1/assessments/${slug}/scenarios`;
  const name = model.scenarios.find((scenario) => scenario.id === resolution?.scenario)?.label ?? resolution?.scenario;
  return (
    <section className="sec" id="scenarios">
      <div className="hd">
        <h2>{say("forecasts.scenarios.heading")}</h2>
        {resolution === null && <p>{say("forecasts.scenarios.open")}</p>}
      </div>
      {resolution !== null && (
        <>
          <p>
            <b>{say("forecasts.scenarios.said", { scenario: name ?? "", day: formats.day(resolution.resolvedOn) })}</b>
          </p>
          <p className="s">{say("forecasts.sourceIs", { source: resolution.source })}</p>
          {resolution.note !== "" && <p className="s">{resolution.note}</p>}
          <p className="s mut">
            {say("forecasts.by", {
              name: actorName(resolution.recordedBy),
              at: formats.instant(resolution.recordedAt),
            })}
          </p>
        </>
      )}
      <div className="acts noprint">
        <WordsFor namespaces={["forecasts"]}>
          {resolution === null && props.mayResolve && (
            <SettleDialog
              path={`${path}/resolve`}
              expectedVersion={model.version}
              field="scenario"
              trigger={say("forecasts.scenarios.action")}
              triggerClass="btn"
              title={say("forecasts.scenarios.title")}
              about={say("forecasts.scenarios.what")}
              legend={say("forecasts.scenarios.choice")}
              missingChoice={say("forecasts.scenarios.missing")}
              choices={model.scenarios.map(({ id, label, statement }) => ({ id, label, what: statement }))}
              earliest={model.start}
              today={props.today}
            />
          )}
          {resolution !== null && props.mayReopen && (
            <ReopenDialog
              path={`${path}/reopen`}
              version={resolution.version}
              title={say("forecasts.scenarios.reopenTitle")}
            />
          )}
        </WordsFor>
      </div>
    </section>
  );
}
