import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { Day } from "@/lib/domain/instant";
import type { ScoreRow } from "@/lib/view/question-room";

/** How good the numbers were, with what somebody would have got who said half, or never learned anything. */
export async function ScoreTable({ rows, settled, slug }: { rows: readonly ScoreRow[]; settled: Day; slug: string }) {
  const { say, formats } = await words();
  return (
    <section className="sec" id="scores">
      <div className="hd">
        <h2>{say("forecasts.score.heading")}</h2>
        <p>{say("forecasts.score.what", { day: formats.day(settled) })}</p>
      </div>
      {rows.length === 0 ? (
        <p className="mut">{say("forecasts.score.void")}</p>
      ) : (
        <div className="scroll">
          <table className="qscore">
            <thead>
              <tr>
                <th scope="col">{say("forecasts.score.who")}</th>
                {(["last", "brier", "log", "averaged", "days"] as const).map((column) => (
                  <th key={column} scope="col" className="num">
                    {say(`forecasts.score.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ who, name, score }) => (
                <tr key={`${who} ${name}`} className={who === "even" || who === "prior" ? "mut" : undefined}>
                  <th scope="row">{who === "you" ? say("forecasts.you") : name}</th>
                  {score === null ? (
                    <td colSpan={5} className="mut">
                      {say("forecasts.score.none")}
                    </td>
                  ) : (
                    <>
                      <td className="num">{formats.percent(score.last)}</td>
                      <td className="num">{formats.number(score.brier, 3)}</td>
                      <td className="num">
                        {Number.isFinite(score.log) ? formats.number(score.log, 2) : say("forecasts.score.infinite")}
                      </td>
                      <td className="num">{formats.number(score.averaged, 3)}</td>
                      <td className="num">{formats.number(score.days, 0)}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="s">
        <Link href={`/assessments/${slug}/forecasts/track-record`} prefetch={false}>
          {say("forecasts.score.more")}
        </Link>
      </p>
    </section>
  );
}
