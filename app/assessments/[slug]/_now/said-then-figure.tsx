import Link from "next/link";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { Day } from "@/lib/domain/instant";
import type { SaidRow, SaidThen } from "@/lib/view/said-then";
import { saidThenDrawing, saidThenSvg } from "@/lib/view/said-then-svg";
import { SvgDrawing } from "../forecasts/_parts/svg-drawing";

const WIDTHS = [290, 358, 600, 800, 1000] as const;
const EXPORT_WIDTH = 1000;

/** One scenario on past days: what was said, what is known now, what hindsight says; drawn, as a table, and as files. */
export async function SaidThenFigure(props: {
  told: SaidThen;
  note: string;
  name: string;
  csvHref: string;
  dayHref: (day: Day) => string;
  /** The heading of the page, or of a section in it. */
  heading: "h1" | "h2";
}) {
  const { told, csvHref } = props;
  const { say, formats } = await words();
  const Heading = props.heading;
  return (
    <>
      <div className="hd">
        <Heading>{told.title}</Heading>
        <div className="linklist">
          <a href="#then-table">{say("hindsight.table")}</a>
          <a href={csvHref} download>
            {say("hindsight.csv")}
          </a>
          <WordsFor namespaces={["chart"]}>
            <PictureExport svg={saidThenSvg(told, EXPORT_WIDTH, say, formats)} name={props.name} />
          </WordsFor>
        </div>
        <p>{props.note}</p>
      </div>
      <figure className="saidfig">
        {WIDTHS.map((width) => (
          <SvgDrawing key={width} tree={saidThenDrawing(told, width, say, formats)} />
        ))}
        <figcaption className="fn">{told.provenance}</figcaption>
      </figure>
      <div className="scroll" id="then-table">
        <table className="saidtable">
          <caption>{say("hindsight.caption", { name: told.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("hindsight.day")}</th>
              <th scope="col" className="num">
                {say("hindsight.said")}
              </th>
              <th scope="col" className="num">
                {say("hindsight.known")}
              </th>
              <th scope="col" className="num">
                {say("hindsight.hindsight")}
              </th>
              <th scope="col" className="num">
                {say("hindsight.difference")}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.rows.map((row) => (
              <Row key={row.day} row={row} href={props.dayHref(row.day)} />
            ))}
          </tbody>
        </table>
      </div>
      {told.leftOut > 0 && <p className="fn">{say("hindsight.leftOut", { count: told.leftOut })}</p>}
    </>
  );
}

async function Row({ row, href }: { row: SaidRow; href: string }) {
  const { say, formats } = await words();
  return (
    <tr className={row.isLargest ? "most" : undefined}>
      <th scope="row">
        <Link
          href={href}
          prefetch={false}
          aria-label={`${row.dayText}. ${say("hindsight.goTo", { day: formats.longDay(row.day) })}`}
        >
          {row.dayText}
        </Link>
      </th>
      <td className="num">
        {row.said === null ? (
          <span className="word">{say("hindsight.nothing")}</span>
        ) : (
          <>
            {row.said.text} <span className="word">{row.said.word.text}</span>
          </>
        )}
      </td>
      <td className="num">{row.known}</td>
      <td className="num">
        {row.hindsight.text} <span className="word">{row.hindsight.word.text}</span>
      </td>
      <td className="num">{row.difference}</td>
    </tr>
  );
}
