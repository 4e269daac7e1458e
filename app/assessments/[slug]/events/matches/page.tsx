import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { eventMatches } from "@/db/queries/event-matches";
import type { LightEvent } from "@/lib/domain/light-event";
import { RoomTabs } from "../../_parts/room-tabs";
import { deathsText } from "../_parts/deaths-text";
import { MatchActions } from "../_parts/match-actions";

const SHOWN = 100;

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("events.match.title") };
}

export default async function MatchesPage({ params }: Props) {
  const { slug } = await params;
  const { say, formats } = await words();
  const found = await orNotFound(eventMatches(await pageContext(), slug));
  const high = found.filter(({ match }) => match.confidence === "high");
  const pair = (one: (typeof found)[number]) => ({ seq: one.event.seq, sameAs: one.match.event.seq });
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="events" />
      <div className="head">
        <p className="s">
          <Link href={`/assessments/${slug}/events`}>{say("events.title")}</Link>
        </p>
        <h1>{say("events.match.title")}</h1>
        <p className="mut">{say("events.match.lede")}</p>
      </div>
      <WordsFor namespaces={["events"]}>
        <section className="sec" aria-label={say("events.match.title")}>
          {found.length === 0 ? (
            <p className="mut">{say("events.match.none")}</p>
          ) : (
            <>
              <div className="acts">
                <span className="s">{say("events.match.count", { count: found.length, high: high.length })}</span>
                {high.length > 0 && (
                  <MatchActions slug={slug} pairs={high.slice(0, 1000).map(pair)} label={say("events.match.allHigh")} />
                )}
              </div>
              <div className="scroll">
                <table className="evt">
                  <thead>
                    <tr>
                      <th scope="col">{say("events.match.one")}</th>
                      <th scope="col">{say("events.match.other")}</th>
                      <th scope="col">{say("events.match.why")}</th>
                      <th scope="col">{say("events.match.decide")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.slice(0, SHOWN).map((one) => (
                      <tr key={one.event.seq}>
                        <Side slug={slug} event={one.event} />
                        <Side slug={slug} event={one.match.event} />
                        <td>
                          {say(`events.match.is.${one.match.confidence}`)}
                          <span className="s mut">
                            {say("events.match.apart", { km: formats.number(one.match.km, 0), days: one.match.days })}
                          </span>
                          <span className="s mut">
                            {[
                              one.match.hasSameSides ? say("events.match.sides") : "",
                              one.match.hasSameDeaths ? say("events.match.deaths") : "",
                            ]
                              .filter((reason) => reason !== "")
                              .join(", ")}
                          </span>
                        </td>
                        <td>
                          <MatchActions slug={slug} pairs={[pair(one)]} label={say("events.match.join")} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          )}
        </section>
      </WordsFor>
    </>
  );
}

async function Side({ slug, event }: { slug: string; event: LightEvent }) {
  const { say, formats } = await words();
  return (
    <td>
      <Link href={`/assessments/${slug}/events/${event.seq}`} prefetch={false}>
        {say(`events.dataset.${event.dataset}`)} {event.externalId}
      </Link>
      <span className="s mut">
        {formats.day(event.occurredOn)}, {event.place}
      </span>
      <span className="s mut">{[event.sideA, event.sideB].filter((side) => side !== "").join(" / ")}</span>
      <span className="s mut">
        {say("events.match.dead", { deaths: deathsText({ ...event, deathsLow: event.deathsBest }, say, formats) })}
      </span>
    </td>
  );
}
