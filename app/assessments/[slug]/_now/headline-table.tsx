import Link from "next/link";
import { Key } from "@/app/_components/ui/key";
import { words } from "@/app/_i18n/server";
import type { Yardstick } from "@/lib/domain/assessment";
import type { Headline, HeadlineRow } from "@/lib/view/headline";
import { BandText, BandWhisker } from "./band-whisker";

const yardstickNames: Record<Yardstick, string> = { "icd-203": "ICD 203", phia: "PHIA" };

/** Each scenario with its score, its word, its band, its change and what moved it most. */
export async function HeadlineTable(props: {
  head: Headline;
  sinceText: string;
  yardstick: Yardstick;
  /** The as-of day, in days since the start, for the band; null when none is asked for. */
  bandAt: number | null;
  /** The address that explains the change of one scenario. */
  explainHref: (scenarioId: string) => string;
  findingHref: (findingId: string) => string;
}) {
  const { head, sinceText, bandAt } = props;
  const { say } = await words();
  return (
    <section aria-label={say("now.scores")}>
      <table className="hl now">
        <thead>
          <tr>
            <th scope="col">{say("now.scenarioWord", { yardstick: yardstickNames[props.yardstick] })}</th>
            <th scope="col" className="num">
              {say("now.score")}
            </th>
            <th scope="col">{say("now.bar")}</th>
            {bandAt !== null && (
              <th scope="col" className="num iv">
                {say("firm.band")}
              </th>
            )}
            <th scope="col" className="num">
              {say("now.since", { day: sinceText })}
            </th>
            <th scope="col">{say("now.moved", { day: sinceText })}</th>
          </tr>
        </thead>
        <tbody>
          {head.rows.map((row, index) => (
            <tr key={row.id} className={index === 0 ? "lead1" : undefined}>
              <th scope="row" className="nm">
                <Key scenario={row.scenario} />
                {row.label}
                <span className="word">{row.word.text}</span>
              </th>
              <td className="num sc">{row.score}</td>
              <td className="bc">
                <ScoreBar row={row} bandAt={bandAt} />
              </td>
              {bandAt !== null && (
                <td className="num iv">
                  <BandText t={bandAt} scenario={row.scenario} />
                </td>
              )}
              <td className="num ch2">
                <Link href={props.explainHref(row.id)} scroll={false} prefetch={false} aria-label={explainLabel(row)}>
                  {row.change}
                </Link>
              </td>
              <td className="why">
                <Movers row={row} href={props.findingHref} none={say("now.noMover")} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{say("now.sum")}</td>
            <td className="num">{head.sum}</td>
            <td className="bc" />
            {bandAt !== null && <td className="iv" />}
            <td className="num ch2">{head.changeSum}</td>
            <td className="why" />
          </tr>
        </tfoot>
      </table>
    </section>
  );

  function explainLabel(row: HeadlineRow): string {
    return `${row.change}. ${say("now.explain", { name: row.shortLabel })}`;
  }
}

function ScoreBar({ row, bandAt }: { row: HeadlineRow; bandAt: number | null }) {
  return (
    <svg className={`bar k${row.scenario + 1}`} viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
      <rect className="trk" width="1000" height="16" />
      <rect className="val" width={row.permille} height="16" />
      {bandAt !== null && <BandWhisker t={bandAt} scenario={row.scenario} />}
    </svg>
  );
}

/** In one run of text; where the column is narrow the weakest of three is left to the waterfall. */
function Movers({ row, href, none }: { row: HeadlineRow; href: (id: string) => string; none: string }) {
  if (row.movers.length === 0) return none;
  return (
    <ul>
      {row.movers.map((mover) => (
        <li key={mover.finding}>
          <Link href={href(mover.finding)} prefetch={false}>
            {mover.name}
          </Link>
          {"\u00a0"}
          <b className="num">{mover.change}</b>
        </li>
      ))}
    </ul>
  );
}
