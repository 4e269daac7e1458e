import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { getEvent } from "@/db/queries/get-event";
import type { StoredEvent } from "@/lib/domain/event";
import { RoomTabs } from "../../_parts/room-tabs";
import { deathsText } from "../_parts/deaths-text";
import { EventHistory } from "../_parts/event-history";

interface Props {
  params: Promise<{ slug: string; seq: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("events.one") };
}

export default async function EventPage({ params }: Props) {
  const { slug, seq } = await params;
  if (!/^\d{1,15}$/.test(seq)) notFound();
  const { event, stands, tellings, same, findings } = await orNotFound(
    getEvent(await pageContext(), { slug, seq: Number(seq) }),
  );
  const { say, formats } = await words();
  const base = `/assessments/${slug}/events`;
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="events" />
      <div className="head">
        <p className="s">
          <Link href={base}>{say("events.title")}</Link>
        </p>
        <h1>
          {event.kind === "" ? say("events.noKind") : event.kind}
          {event.place !== "" && `, ${event.place}`}, {formats.day(event.occurredOn)}
        </h1>
        {!stands && <p className="notice bad">{say("events.gone")}</p>}
      </div>
      <section className="sec" aria-label={say("events.told")}>
        <dl className="facts evtfacts">
          {(await factsOf(event)).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="sec" aria-labelledby="evt-findings">
        <div className="hd">
          <h2 id="evt-findings">{say("events.findings", { count: findings.length })}</h2>
        </div>
        {findings.length === 0 ? (
          <p className="mut">{say("events.noFindings")}</p>
        ) : (
          <ul className="implist">
            {findings.map(({ id, title, occurredOn }) => (
              <li key={id}>
                <Link href={`/assessments/${slug}/evidence/${id}`}>{title === "" ? say("events.finding") : title}</Link>{" "}
                <span className="mut">{formats.day(occurredOn)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {same.length > 0 && (
        <section className="sec" aria-labelledby="evt-same">
          <div className="hd">
            <h2 id="evt-same">{say(event.sameAs === null ? "events.alsoTold" : "events.countsAs")}</h2>
          </div>
          <ul className="implist">
            {same.map((other) => (
              <li key={other.seq}>
                <Link href={`${base}/${other.seq}`}>
                  {say(`events.dataset.${other.dataset}`)} {other.externalId}
                </Link>{" "}
                <span className="mut">
                  {formats.day(other.occurredOn)} {other.place}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <EventHistory base={base} seq={event.seq} tellings={tellings} />
    </>
  );
}

async function factsOf(event: StoredEvent): Promise<[label: string, value: string][]> {
  const { say, formats } = await words();
  const civilians = { true: say("events.yes"), false: say("events.no"), null: "" }[`${event.targetsCivilians}`];
  const days = [event.occurredOn, event.untilOn].map((day) => formats.day(day));
  const facts: [string, string][] = [
    [say("events.col.day"), event.untilOn === event.occurredOn ? (days[0] ?? "") : days.join(" – ")],
    [say("events.fact.dayPrecision"), say(`events.dayIs.${precision(event.dayPrecision)}`)],
    [say("events.col.place"), [event.place, event.admin2, event.admin1, event.country].filter(Boolean).join(", ")],
    [
      say("events.fact.coordinates"),
      event.latitude === null || event.longitude === null ? "" : `${event.latitude}, ${event.longitude}`,
    ],
    [say("events.col.what"), [event.kind, event.subKind].filter(Boolean).join(", ")],
    [say("events.fact.sideA"), event.sideA],
    [say("events.fact.sideB"), event.sideB],
    [say("events.fact.civilians"), civilians ?? ""],
    [say("events.col.deaths"), deathsText(event, say, formats)],
    [say("events.fact.quality"), event.quality],
    [say("events.fact.id"), `${say(`events.dataset.${event.dataset}`)} ${event.externalId}`],
    [say("events.fact.source"), event.source],
    [say("events.fact.notes"), event.notes],
  ];
  return facts.filter(([, value]) => value !== "");
}

function precision(grade: number): 1 | 2 | 3 | 4 | 5 {
  return ([1, 2, 3, 4] as const).find((known) => known === grade) ?? 5;
}
