import { Key } from "@/app/_components/ui/key";
import { words } from "@/app/_i18n/server";
import type { Model } from "@/lib/domain/model";
import type { Twin } from "@/lib/view/twin-rows";
import { TwinBand, TwinBandCaption } from "./twin-band";

/** The numbers of the chart, complete without script. */
export async function TwinTable({
  twin,
  scenarios,
  csvHref,
}: {
  twin: Twin;
  scenarios: Model["scenarios"];
  csvHref: string;
}) {
  const { say } = await words();
  return (
    <section className="sec" id="table">
      <div className="hd">
        <h2>{say("now.tableTitle")}</h2>
      </div>
      <div className="scroll">
        <table className="tw">
          <caption>
            {say("now.tableCaption")} <TwinBandCaption />
            <a href={csvHref} download>
              {say("now.tableCsv", { days: twin.days })}
            </a>
            {twin.leftOut > 0 && ` ${say("now.tableLeftOut", { count: twin.leftOut })}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say("now.day")}</th>
              {scenarios.map((scenario, index) => (
                <th key={scenario.id} scope="col" className="num">
                  <Key scenario={index} />
                  {scenario.shortLabel}
                </th>
              ))}
              <th scope="col" className="num">
                {say("now.sum")}
              </th>
            </tr>
          </thead>
          <tbody>
            {twin.rows.map((row) => (
              <tr
                key={`${row.key}${row.projected}`}
                className={row.current ? "lead" : row.projected ? "mut" : row.pinned ? "pinned" : undefined}
              >
                <th scope="row" className="nw">
                  {row.dayText}
                  {row.projected && <span className="dim">{say("now.projectedAfter")}</span>}
                  {row.pinned && <span className="dim">{say("chart.pinnedAfter")}</span>}
                </th>
                {row.scores.map((score, index) => (
                  <td key={scenarios[index]?.id} className="num">
                    {score}
                    <TwinBand t={row.t} scenario={index} />
                    {row.hindsight !== null && (
                      <span className="twinband wide">
                        {say("chart.hindsightScore", { score: row.hindsight[index] ?? "" })}
                      </span>
                    )}
                  </td>
                ))}
                <td className="num mut">{row.sum}</td>
              </tr>
            ))}
          </tbody>
          {twin.difference !== null && (
            <tfoot>
              <tr>
                <th scope="row">{say("chart.pinnedSince", { day: twin.difference.dayText })}</th>
                {twin.difference.changes.map((change, index) => (
                  <td key={scenarios[index]?.id} className="num">
                    {change}
                  </td>
                ))}
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
}
