import { words } from "@/app/_i18n/server";
import type { HistoryEntry } from "@/db/queries/history";
import { actorName } from "@/db/records/actor-name";
import type { StoredQuestion } from "@/lib/domain/case-file";
import type { Model } from "@/lib/domain/model";
import { type HistoryLine, questionHistory } from "@/lib/view/question-history";

/** How the question was put over time, and how it was resolved and opened again; newest first. */
export async function QuestionHistory(props: {
  revisions: readonly StoredQuestion[];
  resolutions: readonly HistoryEntry[];
  scenarios: Model["scenarios"];
}) {
  const { say, formats } = await words();
  const lines: readonly HistoryLine[] = questionHistory(props, { say, formats });
  return (
    <section className="sec" id="history">
      <div className="hd">
        <h2>{say("forecasts.history.heading")}</h2>
        <p>{say("forecasts.history.what")}</p>
      </div>
      <div className="scroll">
        <table className="fhist">
          <thead>
            <tr>
              <th scope="col">{say("forecasts.history.when")}</th>
              <th scope="col">{say("forecasts.history.change")}</th>
              <th scope="col">{say("forecasts.history.why")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <td>
                  {formats.instant(line.at)}
                  <span className="s mut">{actorName(line.by)}</span>
                </td>
                <td>
                  <b>{line.what}</b>
                  {line.changes.map((change) => (
                    <span className="s" key={change}>
                      {change}
                    </span>
                  ))}
                </td>
                <td>{line.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
