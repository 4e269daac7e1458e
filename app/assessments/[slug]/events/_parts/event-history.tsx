import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { EventTelling } from "@/db/queries/get-event";
import { deathsText } from "./deaths-text";

/** What each import said of an event, and what of it changed. */
export async function EventHistory(props: { base: string; seq: number; tellings: readonly EventTelling[] }) {
  const { say, formats } = await words();
  const { base, seq, tellings } = props;
  return (
    <section className="sec" aria-labelledby="evt-history">
      <div className="hd">
        <h2 id="evt-history">{say("events.history")}</h2>
      </div>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say("events.col.imported")}</th>
              <th scope="col">{say("events.col.file")}</th>
              <th scope="col">{say("events.col.day")}</th>
              <th scope="col">{say("events.col.place")}</th>
              <th scope="col" className="num">
                {say("events.col.deaths")}
              </th>
              <th scope="col">{say("events.col.state")}</th>
            </tr>
          </thead>
          <tbody>
            {tellings.map((telling) => (
              <tr key={telling.seq} aria-current={telling.seq === seq ? "true" : undefined}>
                <td className="n">
                  {telling.seq === seq ? (
                    shownAt(telling, formats.instant)
                  ) : (
                    <Link href={`${base}/${telling.seq}`}>{shownAt(telling, formats.instant)}</Link>
                  )}
                </td>
                <td>{telling.import.fileName}</td>
                <td className="n">{formats.day(telling.occurredOn)}</td>
                <td>{telling.place}</td>
                <td className="num n">{deathsText(telling, say, formats)}</td>
                <td>{say(`events.telling.${stateOf(telling)}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function shownAt(telling: EventTelling, instant: (at: string) => string): string {
  return telling.import.doneAt === null ? "" : instant(telling.import.doneAt);
}

function stateOf(telling: EventTelling): "stands" | "replaced" | "withdrawn" {
  if (telling.import.isWithdrawn) return "withdrawn";
  return telling.supersededBy === null ? "stands" : "replaced";
}
