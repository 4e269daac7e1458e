import { PictureExport } from "@/app/_components/charts/picture-export";
import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { Cut } from "@/lib/domain/case-file";
import type { ChancePoint } from "@/lib/view/question-chart";
import type { QuestionRoom } from "@/lib/view/question-room";
import { questionDrawing, questionSvg } from "@/lib/view/question-svg";
import { SvgDrawing } from "../../_parts/svg-drawing";

const WIDTHS = [288, 358, 600, 760, 980, 1200] as const;
const EXPORT_WIDTH = 1000;
const MOST_ROWS = 40;

/** The probability over time: drawn on the server in a few widths, as a table, and as files. */
export async function ChartSection(props: { room: QuestionRoom; by: Cut["by"]; path: string; name: string }) {
  const { say, formats } = await words();
  const { room, by, path, name } = props;
  const { chart } = room;
  const csvHref = `${path}/probability.csv${by === "reported" ? "?by=reported" : ""}`;
  return (
    <section className="sec" id="chart">
      <div className="hd">
        <h2>{chart.title}</h2>
        <span className="seg noprint">
          <SegLink href={path} current={by === "recorded"} long={say("forecasts.chart.knownBy")}>
            {say("forecasts.chart.recorded")}
          </SegLink>
          <SegLink href={`${path}?by=reported`} current={by === "reported"} long={say("forecasts.chart.knownBy")}>
            {say("forecasts.chart.reported")}
          </SegLink>
        </span>
        <p>{say("forecasts.chart.caption")}</p>
      </div>
      <figure className="qfig">
        {WIDTHS.map((width) => (
          <SvgDrawing key={width} tree={questionDrawing(chart, width, say, formats)} />
        ))}
      </figure>
      <p className="tools s noprint">
        <a className="link" href="#numbers">
          {say("chart.table")}
        </a>
        <a className="link" href={csvHref} download>
          {say("chart.csv")}
        </a>
        <WordsFor namespaces={["chart"]}>
          <PictureExport svg={questionSvg(chart, EXPORT_WIDTH, say, formats)} name={name} />
        </WordsFor>
      </p>
      <details className="fold">
        <summary>{say("forecasts.table.heading")}</summary>
        <NumbersTable room={room} csvHref={csvHref} />
      </details>
    </section>
  );
}

async function NumbersTable({ room, csvHref }: { room: QuestionRoom; csvHref: string }) {
  const { say, formats } = await words();
  const shown = thinned(room.points);
  const days = room.points.length;
  return (
    <div className="scroll" id="numbers">
      <table className="qnum">
        <caption>
          {shown.length === days
            ? say("forecasts.table.all")
            : say("forecasts.table.caption", { shown: shown.length, days })}{" "}
          <a href={csvHref} download>
            {say("forecasts.table.csv")}
          </a>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("forecasts.table.day")}</th>
            <th scope="col" className="num">
              {say("forecasts.table.model")}
            </th>
            <th scope="col">{say("forecasts.table.said")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => (
            <tr key={point.day}>
              <th scope="row" className="nw">
                {formats.day(point.day)}
              </th>
              <td className="num">{formats.percent(point.probability)}</td>
              <td>{saidOn(point)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function saidOn({ day }: ChancePoint): string {
    const said = room.chart.said.filter((point) => point.day === day);
    return said
      .map((point) => `${point.own ? say("forecasts.you") : point.name} ${formats.percent(point.probability)}`)
      .join(", ");
  }

  /** Evenly chosen days, those on which somebody spoke and the last one always among them. */
  function thinned(points: readonly ChancePoint[]): ChancePoint[] {
    const step = Math.ceil(points.length / MOST_ROWS);
    const spoken = new Set(room.chart.said.map((point) => point.day));
    const kept = points.filter((point, i) => (points.length - 1 - i) % step === 0 || spoken.has(point.day));
    return kept.reverse();
  }
}
