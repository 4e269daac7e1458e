import { words } from "@/app/_i18n/server";
import type { ScenarioTrack } from "@/lib/view/track/scenario-track";

/** How well the scores of the scenarios foresaw the one that came true. */
export async function ScenarioSection({ track }: { track: ScenarioTrack }) {
  const { say, formats } = await words();
  const own = track.scores.find(({ kind }) => kind === "model");
  return (
    <section className="sec" id="scenario">
      <div className="hd">
        <h2>{say("track.scenarioTitle", { label: track.label, percent: formats.percent(own?.given ?? 0) })}</h2>
        <p>{say("track.scenarioWhat", { day: formats.day(track.lastDay), days: track.days })}</p>
      </div>
      <div className="scroll">
        <table className="qscore">
          <thead>
            <tr>
              <th scope="col">{say("track.who")}</th>
              {(["given", "brier", "log", "ranked", "averaged"] as const).map((column) => (
                <th key={column} scope="col" className="num">
                  {say(`track.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {track.scores.map((score) => (
              <tr key={score.kind} className={score.kind === "model" ? undefined : "mut"}>
                <th scope="row">{say(`track.voice.${score.kind}`)}</th>
                <td className="num">{formats.percent(score.given)}</td>
                <td className="num">{formats.number(score.brier, 3)}</td>
                <td className="num">
                  {Number.isFinite(score.log) ? formats.number(score.log, 2) : say("track.infinite")}
                </td>
                <td className="num">{formats.number(score.ranked, 3)}</td>
                <td className="num">{formats.number(score.averaged, 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
