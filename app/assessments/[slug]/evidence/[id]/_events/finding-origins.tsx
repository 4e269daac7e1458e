import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { ruleFindings } from "@/db/queries/rule-findings";

const MOST_SHOWN = 50;

/** Which rules made a finding, and the events that it rests on; nothing for a finding that people wrote. */
export async function FindingOrigins({ slug, findingId }: { slug: string; findingId: string }) {
  const { say, formats } = await words();
  const { rules, events } = await ruleFindings(await pageContext(), { slug, findingId });
  if (rules.length === 0 && events.length === 0) return null;
  return (
    <section className="sec" id="events" aria-labelledby="events-title">
      <div className="hd">
        <h2 id="events-title">{say("rules.origins.title", { count: events.length })}</h2>
      </div>
      {rules.map((rule) => (
        <p key={`${rule.id} ${rule.key}`}>
          {say("rules.origins.rule")} <Link href={`/assessments/${slug}/rules/${rule.id}`}>{rule.title}</Link>{" "}
          <span className="mut">
            {rule.ruleVersion === rule.currentVersion
              ? say("rules.origins.version", { version: rule.ruleVersion })
              : say("rules.origins.oldVersion", { version: rule.ruleVersion, current: rule.currentVersion })}
          </span>
        </p>
      ))}
      <div className="scroll">
        <table className="revents">
          <thead>
            <tr>
              <th scope="col">{say("rules.col.day")}</th>
              <th scope="col">{say("rules.col.place")}</th>
              <th scope="col">{say("rules.col.sides")}</th>
              <th scope="col" className="num">
                {say("rules.col.deaths")}
              </th>
              <th scope="col">{say("rules.col.dataset")}</th>
            </tr>
          </thead>
          <tbody>
            {events.slice(0, MOST_SHOWN).map((event) => (
              <tr key={event.seq} className={event.isOld ? "wd" : undefined}>
                <th scope="row" className="nw">
                  <Link href={`/assessments/${slug}/events/${event.seq}`} prefetch={false}>
                    {formats.day(event.occurredOn)}
                  </Link>
                  {event.isOld && <span className="s mut note">{say("rules.origins.old")}</span>}
                </th>
                <td>{[event.place, event.admin1].filter((part) => part !== "").join(", ")}</td>
                <td>{[event.sideA, event.sideB].filter((part) => part !== "").join(" / ")}</td>
                <td className="num">{event.deathsBest === null ? "–" : formats.number(event.deathsBest, 0)}</td>
                <td>
                  {event.dataset.toUpperCase()} <span className="s mut">{event.externalId}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {events.length > MOST_SHOWN && (
        <p className="s mut">{say("rules.origins.more", { shown: MOST_SHOWN, count: events.length })}</p>
      )}
    </section>
  );
}
