import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { eventFacets } from "@/db/queries/event-facets";
import { listEventImports } from "@/db/queries/list-event-imports";
import { listEvents } from "@/db/queries/list-events";
import { RoomTabs } from "../_parts/room-tabs";
import { EventFilter } from "./_list/event-filter";
import { EventTable } from "./_list/event-table";
import { afterOf, eventsSearch, filterOf, isFiltered, parseEventsQuery, type SearchParams } from "./_list/events-query";

const PAGE_ROWS = 100;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("events.title") };
}

export default async function EventsPage(props: Props) {
  const { slug } = await props.params;
  const query = parseEventsQuery(await props.searchParams);
  const context = await pageContext();
  const { say, formats } = await words();
  const [facets, page, imports] = await Promise.all([
    orNotFound(eventFacets(context, { slug })),
    orNotFound(listEvents(context, { slug, ...filterOf(query), limit: PAGE_ROWS, after: afterOf(query) })),
    orNotFound(listEventImports(context, slug)),
  ]);
  const running = imports.filter(({ state }) => state === "running" || state === "paused").length;
  const base = `/assessments/${slug}/events`;
  const mayImport = mayDo(context.actor, "startEventImport");
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="events" />
      <div className="head">
        <h1>{say("events.title")}</h1>
        <p className="mut">
          {facets.total === 0 || facets.first === null || facets.last === null
            ? say("events.empty")
            : say("events.counts", {
                count: facets.total,
                imports: imports.filter(({ state }) => state === "done").length,
                first: formats.day(facets.first),
                last: formats.day(facets.last),
              })}{" "}
          {say("events.lede")}
        </p>
        <p className="acts mt noprint">
          {mayImport && (
            <Link className={facets.total === 0 ? "btn pri" : "btn"} href={`${base}/import`}>
              {running > 0 ? say("events.importRunning") : say("events.import")}
            </Link>
          )}
          {facets.datasets.length > 1 && (
            <Link className="btn" href={`${base}/matches`}>
              {say("events.matches")}
            </Link>
          )}
          {facets.total > 0 && (
            <a className="btn quiet" href={`${base}/events.csv${eventsSearch({ ...query, after: "" })}`} download>
              {say("events.csv")}
            </a>
          )}
        </p>
      </div>
      {facets.total > 0 && (
        <section className="sec" aria-label={say("events.title")}>
          <EventFilter slug={slug} query={query} facets={facets} />
          <div className="acts noprint">
            <span className="s">{say("events.matching", { count: page.total })}</span>
            {isFiltered(query) && (
              <Link className="btn quiet" href={base}>
                {say("events.filter.clear")}
              </Link>
            )}
          </div>
          {page.items.length === 0 ? (
            <p className="mut">{say("events.noMatch")}</p>
          ) : (
            <EventTable slug={slug} events={page.items} />
          )}
          <nav className="acts mt noprint" aria-label={say("events.pages")}>
            {query.after !== "" && (
              <Link className="btn" href={`${base}${eventsSearch({ ...query, after: "" })}`}>
                {say("events.newest")}
              </Link>
            )}
            {page.next !== null && (
              <Link
                className="btn"
                href={`${base}${eventsSearch({ ...query, after: `${page.next.day}_${page.next.seq}` })}`}
              >
                {say("events.older", { count: PAGE_ROWS })}
              </Link>
            )}
          </nav>
        </section>
      )}
    </>
  );
}
