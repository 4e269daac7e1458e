import { PictureExport } from "@/app/_components/charts/picture-export";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { CaseFile, Cut } from "@/lib/domain/case-file";
import { ENGINE_VERSION } from "@/lib/engine/version";
import type { PastCount } from "@/lib/view/counts/count-history";
import { type DotPlot, dotDrawing, dotSvg } from "@/lib/view/counts/dot-plot";
import { SvgDrawing } from "../../_parts/svg-drawing";
import type { LoadedCount } from "./load-counts";

const WIDTHS = [288, 520] as const;
const EXPORT_WIDTH = 640;

/** One indicator: the coming days as a dot plot and a table, and how earlier forecasts of it fared. */
export async function CountSection({ file, count, by }: { file: CaseFile; count: LoadedCount; by: Cut["by"] }) {
  const { say, formats } = await words();
  const { indicator, forecast, past } = count;
  const { days, low, median, high, mean, pmf } = forecast;
  const whole = (value: number) => formats.number(value, 0);
  const values = { name: indicator.label, days, median, low: whole(low), high: whole(high) };
  const title = say("track.counts.heading", values);
  const plot: DotPlot = {
    subject: file.assessment.title,
    title,
    description: say("track.counts.text", {
      ...values,
      median: whole(median),
      from: formats.longDay(file.cut.until),
    }),
    provenance: say("track.provenance", {
      ...{ title: file.assessment.title, by, engine: ENGINE_VERSION, model: file.model.version },
      asOf: formats.longDay(file.cut.until),
    }),
    forecast,
  };
  return (
    <section className="sec" id={indicator.id}>
      <div className="hd">
        <h2>{title}</h2>
        <div className="linklist noprint">
          <WordsFor namespaces={["chart"]}>
            <PictureExport
              svg={dotSvg(plot, EXPORT_WIDTH, say, formats)}
              name={`${file.assessment.slug}-${indicator.id}-${days}`}
            />
          </WordsFor>
        </div>
        <p>
          {say("track.counts.sentence", {
            low: whole(low),
            high: whole(high),
            mean: formats.number(mean),
            none: formats.percent(pmf[0] ?? 0),
          })}
        </p>
      </div>
      <div className="calibpair">
        <figure>
          {WIDTHS.map((width) => (
            <div key={width} className={`calib${width}`}>
              <SvgDrawing tree={dotDrawing(plot, width, say, formats)} />
            </div>
          ))}
        </figure>
        <div className="scroll">
          <table className="qscore">
            <caption className="vh">{say("track.counts.table")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("track.counts.quantile")}</th>
                <th scope="col" className="num">
                  {say("track.counts.atMost")}
                </th>
              </tr>
            </thead>
            <tbody>
              {(["low", "median", "high"] as const).map((quantile) => (
                <tr key={quantile}>
                  <th scope="row">{say(`track.counts.q.${quantile}`)}</th>
                  <td className="num">{whole(forecast[quantile])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <PastTable past={past} days={days} />
    </section>
  );
}

async function PastTable({ past, days }: { past: readonly PastCount[]; days: number }) {
  const { say, formats } = await words();
  if (past.length === 0) return <p className="mut">{say("track.counts.pastNone", { days })}</p>;
  const compared = past.filter((row) => row.climatologyCrps !== null);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const crps = formats.number(mean((compared.length > 0 ? compared : past).map((row) => row.crps)), 2);
  const inside = past.filter(({ said, came }) => came >= said.low && came <= said.high).length;
  return (
    <>
      <h3>
        {compared.length === 0
          ? say("track.counts.pastTitleAlone", { count: past.length, crps })
          : say("track.counts.pastTitle", {
              count: compared.length,
              crps,
              climatology: formats.number(mean(compared.map((row) => row.climatologyCrps ?? 0)), 2),
            })}
      </h3>
      <p className="mut">
        {say("track.counts.pastWhat")} {say("track.counts.inside", { inside, count: past.length })}
      </p>
      <div className="scroll">
        <table className="qscore">
          <thead>
            <tr>
              <th scope="col">{say("track.counts.window")}</th>
              {(["said", "came", "crps", "climatology"] as const).map((column) => (
                <th key={column} scope="col" className="num">
                  {say(`track.counts.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {past.map(({ from, to, said, came, crps: own, climatologyCrps }) => (
              <tr key={from}>
                <th scope="row" className="nw">
                  {formats.day(from)} – {formats.day(to)}
                </th>
                <td className="num">
                  {said.low} – {said.median} – {said.high}
                </td>
                <td className="num">{formats.number(came, 0)}</td>
                <td className="num">{formats.number(own, 2)}</td>
                <td className="num">{climatologyCrps === null ? "" : formats.number(climatologyCrps, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
