import { words } from "@/app/_i18n/server";
import type { HistoryEntry } from "@/db/queries/history";
import { Incident } from "@/lib/domain/incident";

/** Every revision of the incident, newest first. */
export async function IncidentHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { say, formats } = await words();
  const what = ({ version, changed, record }: HistoryEntry) => {
    if (version === 1) return say("incidents.history.recorded");
    if (changed.includes("status"))
      return say(record.status === "withdrawn" ? "incidents.history.withdrawn" : "incidents.history.restored");
    return say("incidents.history.corrected");
  };
  return (
    <section className="sec" aria-labelledby="incident-history">
      <div className="hd">
        <h2 id="incident-history">{say("incidents.history.title")}</h2>
      </div>
      <div className="scroll">
        <table className="fhist">
          <thead>
            <tr>
              <th scope="col">{say("incidents.history.when")}</th>
              <th scope="col">{say("incidents.history.what")}</th>
              <th scope="col">{say("incidents.history.why")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const told = Incident.safeParse({
                title: entry.record.title,
                occurredOn: entry.record.occurredOn,
                place: entry.record.place ?? null,
              });
              return (
                <tr key={entry.version}>
                  <td>
                    {formats.instant(entry.recordedAt)}
                    <span className="s mut">{entry.recordedByName}</span>
                  </td>
                  <td>
                    <b>{what(entry)}</b>
                    {told.success && (
                      <span className="s">
                        {told.data.title}, {formats.day(told.data.occurredOn)}
                        {told.data.place !== null && `, ${told.data.place.name}`}
                      </span>
                    )}
                  </td>
                  <td>{entry.reason}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
