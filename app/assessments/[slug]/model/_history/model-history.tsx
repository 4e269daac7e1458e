import type { Say } from "@/lib/messages/say";
import type { ModelVersion } from "./model-versions";

const CHANGES_SHOWN = 12;

/** Who changed the model, when, why, and what; scores of an earlier day are replayed with the version of that day. */
export function ModelHistory({ versions, say }: { versions: readonly ModelVersion[]; say: Say }) {
  return (
    <table className="hist">
      <thead>
        <tr>
          <th scope="col">{say("indicators.history.version")}</th>
          <th scope="col">{say("indicators.history.when")}</th>
          <th scope="col">{say("indicators.history.who")}</th>
          <th scope="col">{say("indicators.history.why")}</th>
          <th scope="col">{say("indicators.history.what")}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((entry) => (
          <tr key={entry.version}>
            <th scope="row">v{entry.version}</th>
            <td className="nw">{entry.at}</td>
            <td>{entry.by}</td>
            <td>{entry.reason === "" ? "–" : entry.reason}</td>
            <td>
              <ul>
                {entry.changes.slice(0, CHANGES_SHOWN).map((change) => (
                  <li key={change}>{change}</li>
                ))}
                {entry.changes.length > CHANGES_SHOWN && (
                  <li>{say("indicators.history.more", { count: entry.changes.length - CHANGES_SHOWN })}</li>
                )}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
