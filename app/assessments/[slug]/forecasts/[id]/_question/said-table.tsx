import { words } from "@/app/_i18n/server";
import { actorName } from "@/db/records/actor-name";
import type { StoredForecast } from "@/lib/domain/forecast";

/** Every forecast on record that the reader may see, newest first, each with its reason. */
export async function SaidTable(props: { forecasts: readonly StoredForecast[]; hidden: number; actorId: string }) {
  const { say, formats } = await words();
  const last = new Map(props.forecasts.map((forecast) => [forecast.recordedBy, forecast.id]));
  return (
    <section className="sec" id="forecasts">
      <div className="hd">
        <h2>{say("forecasts.said.heading")}</h2>
        {props.hidden > 0 && <p>{say("forecasts.hiddenCount", { count: props.hidden })}</p>}
      </div>
      {props.forecasts.length === 0 && props.hidden === 0 && <p className="mut">{say("forecasts.said.none")}</p>}
      {props.forecasts.length > 0 && (
        <div className="scroll">
          <table className="qsaid">
            <thead>
              <tr>
                <th scope="col">{say("forecasts.said.when")}</th>
                <th scope="col">{say("forecasts.said.who")}</th>
                <th scope="col" className="num">
                  {say("forecasts.said.chance")}
                </th>
                <th scope="col">{say("forecasts.said.why")}</th>
              </tr>
            </thead>
            <tbody>
              {props.forecasts.toReversed().map((forecast) => {
                const stands = last.get(forecast.recordedBy) === forecast.id;
                const own = forecast.recordedBy === props.actorId;
                return (
                  <tr key={forecast.id} className={stands ? undefined : "mut"}>
                    <td className="nw">{formats.instant(forecast.recordedAt)}</td>
                    <td>{own ? say("forecasts.you") : actorName(forecast.recordedBy)}</td>
                    <td className="num">
                      {stands ? (
                        <b>{formats.percent(forecast.probability)}</b>
                      ) : (
                        <>
                          {formats.percent(forecast.probability)}
                          <span className="vh">, {say("forecasts.said.replaced")}</span>
                        </>
                      )}
                    </td>
                    <td className="why">{forecast.reason}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
