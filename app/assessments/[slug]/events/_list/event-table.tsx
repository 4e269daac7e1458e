import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { StoredEvent } from "@/lib/domain/event";
import { deathsText } from "../_parts/deaths-text";

export async function EventTable({ slug, events }: { slug: string; events: readonly StoredEvent[] }) {
  const { say, formats } = await words();
  return (
    <div className="scroll">
      <table className="evt">
        <thead>
          <tr>
            <th scope="col">{say("events.col.day")}</th>
            <th scope="col">{say("events.col.what")}</th>
            <th scope="col">{say("events.col.place")}</th>
            <th scope="col">{say("events.col.sides")}</th>
            <th scope="col" className="num">
              {say("events.col.deaths")}
            </th>
            <th scope="col">{say("events.col.dataset")}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.seq}>
              <td className="n">
                <Link href={`/assessments/${slug}/events/${event.seq}`} prefetch={false}>
                  {formats.day(event.occurredOn)}
                </Link>
                {event.untilOn !== event.occurredOn && (
                  <span className="s mut"> {say("events.until", { day: formats.day(event.untilOn) })}</span>
                )}
              </td>
              <td>
                {event.kind === "" ? say("events.noKind") : event.kind}
                {event.subKind !== "" && <span className="s mut">{event.subKind}</span>}
              </td>
              <td>
                {event.place === "" ? say("events.noPlace") : event.place}
                <span className="s mut">{[event.admin1, event.country].filter((name) => name !== "").join(", ")}</span>
              </td>
              <td>
                {event.sideA}
                {event.sideB !== "" && <span className="s mut">{event.sideB}</span>}
              </td>
              <td className="num n">{deathsText(event, say, formats)}</td>
              <td>
                {say(`events.dataset.${event.dataset}`)}
                {event.quality !== "" && event.quality !== "Clear" && <span className="s mut">{event.quality}</span>}
                {event.sameAs !== null && (
                  <span className="s mut">
                    <Link href={`/assessments/${slug}/events/${event.sameAs}`} prefetch={false}>
                      {say("events.countsElsewhere")}
                    </Link>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
