import Link from "next/link";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { MurphyParts } from "@/lib/engine/score/murphy-parts";
import { type CalibrationChart, calibrationDrawing, calibrationSvg } from "@/lib/view/track/calibration-svg";
import type { CalibratedAt, CalibrationBin } from "@/lib/view/track/track-record";
import { SvgDrawing } from "../../_parts/svg-drawing";

interface CalibrationSectionProps {
  chart: CalibrationChart;
  parts: MurphyParts;
  at: CalibratedAt;
  hrefAt: (at: CalibratedAt) => string;
  slug: string;
  name: string;
}

const WIDTHS = [288, 520] as const;
const EXPORT_WIDTH = 560;

/** Whether things happened as often as was said: diagram and table, every group with its questions. */
export async function CalibrationSection({ chart, parts, at, hrefAt, slug, name }: CalibrationSectionProps) {
  const { say, formats } = await words();
  const three = (value: number) => formats.number(value, 3);
  return (
    <section className="sec" id="calibration">
      <div className="hd">
        <h2>{chart.title}</h2>
        <p>{say("track.calibrationWhat")}</p>
      </div>
      <div className="tools noprint">
        <span className="grp">
          <span className="lb">{say("track.at")}</span>
          <span className="seg">
            {(["first", "last"] as const).map((one) => (
              <SegLink key={one} href={hrefAt(one)} current={at === one}>
                {say(`track.${one}`)}
              </SegLink>
            ))}
          </span>
        </span>
        <span className="linklist">
          <WordsFor namespaces={["chart"]}>
            <PictureExport svg={calibrationSvg(chart, EXPORT_WIDTH, say, formats)} name={name} />
          </WordsFor>
        </span>
      </div>
      <div className="calibpair">
        <figure>
          {WIDTHS.map((width) => (
            <div key={width} className={`calib${width}`}>
              <SvgDrawing tree={calibrationDrawing(chart, width, say, formats)} />
            </div>
          ))}
        </figure>
        <BinTable bins={chart.bins.filter(({ count }) => count > 0)} slug={slug} />
      </div>
      <p className="fn">
        {say("track.parts", {
          brier: three(parts.brier),
          reliability: three(parts.reliability),
          resolution: three(parts.resolution),
          uncertainty: three(parts.uncertainty),
        })}
      </p>
    </section>
  );
}

async function BinTable({ bins, slug }: { bins: readonly CalibrationBin[]; slug: string }) {
  const { say, formats } = await words();
  const percent = (value: number | null) => (value === null ? "" : formats.number(value * 100, 0));
  return (
    <div className="scroll">
      <table className="qscore">
        <thead>
          <tr>
            <th scope="col">{say("track.group")}</th>
            <th scope="col" className="num">
              {say("track.mean")}
            </th>
            <th scope="col" className="num">
              {say("track.happened")}
            </th>
            <th scope="col" className="num">
              {say("track.interval")}
            </th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.from}>
              <th scope="row">
                <details>
                  <summary>
                    {percent(bin.from)}–{percent(bin.to)}
                  </summary>
                  <ul className="binlist">
                    {bin.questions.map((question) => (
                      <li key={question.id}>
                        <Link href={`/assessments/${slug}/forecasts/${question.id}`} prefetch={false}>
                          {question.text}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </details>
              </th>
              <td className="num">{percent(bin.meanForecast)}</td>
              <td className="num">
                {bin.happened} / {bin.count}
              </td>
              <td className="num">
                {bin.interval === null ? "" : `${percent(bin.interval.low)}–${percent(bin.interval.high)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
