import { words } from "@/app/_i18n/server";
import { actorName } from "@/db/records/actor-name";
import type { VoiceRow } from "@/lib/view/track/track-record";

/** The scores of everybody who said something, the baselines beside them. */
export async function VoicesTable(props: { title: string; voices: readonly VoiceRow[]; csvHref: string }) {
  const { say, formats } = await words();
  const nameOf = ({ kind, id }: VoiceRow) => (kind === "analyst" ? actorName(id) : say(`track.voice.${kind}`));
  return (
    <section className="sec" id="scores">
      <div className="hd">
        <h2>{props.title}</h2>
        <p>{say("track.scoresWhat")}</p>
      </div>
      <div className="scroll">
        <table className="qscore">
          <thead>
            <tr>
              <th scope="col">{say("track.who")}</th>
              {(["questions", "brier", "log", "averaged", "skill"] as const).map((column) => (
                <th key={column} scope="col" className="num">
                  {say(`track.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.voices.map((row) => (
              <tr
                key={`${row.kind} ${row.id}`}
                className={row.kind === "model" || row.kind === "analyst" ? undefined : "mut"}
              >
                <th scope="row">{nameOf(row)}</th>
                <td className="num">{formats.number(row.count, 0)}</td>
                <td className="num">{formats.number(row.brier, 3)}</td>
                <td className="num">{Number.isFinite(row.log) ? formats.number(row.log, 2) : say("track.infinite")}</td>
                <td className="num">{formats.number(row.averaged, 3)}</td>
                <td className="num">
                  {row.skill === null || !Number.isFinite(row.skill) ? "" : formats.signed(row.skill * 100, 0)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="fn">
        {say("track.skillWhat")} {say("track.voiceWhat")}
      </p>
      <p className="s">
        <a href={props.csvHref} download>
          {say("track.csv")}
        </a>
        {". "}
        {say("track.csvWhat")}
      </p>
    </section>
  );
}
