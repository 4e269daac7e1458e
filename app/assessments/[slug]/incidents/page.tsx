import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { readCase } from "@/db/queries/read-case";
import { current } from "@/lib/engine/filter/current";
import { type AlikePair, alikePairs } from "@/lib/view/incidents/alike";
import { type IncidentRow, incidentEffect, incidentRows, sortIncidents } from "@/lib/view/incidents/incident-rows";
import { leaderOf } from "@/lib/view/lead-story";
import type { ViewCase } from "@/lib/view/view-case";
import { RoomTabs } from "../_parts/room-tabs";
import { evidenceView } from "../evidence/_list/evidence-view";
import { IncidentFilter } from "./_parts/incident-filter";
import { IncidentTable } from "./_parts/incident-table";
import { type IncidentsQuery, incidentsSearch, parseIncidentsQuery, type SearchParams } from "./_parts/incidents-query";
import { whyAlike } from "./_parts/why-alike";

const PAGE_ROWS = 100;
const MOST_PAIRS = 10;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.incidents") };
}

export default async function IncidentsPage(props: Props) {
  const { slug } = await props.params;
  const context = await pageContext();
  const { say, formats } = await words();
  const file = await orNotFound(readCase(context, { slug }));
  const { view, broken } = evidenceView(file, say, formats);
  const query = parseIncidentsQuery(await props.searchParams);
  const lead = leaderOf(current(view.assessment).p);
  const effectOf = (row: IncidentRow) => incidentEffect(view, row, lead);
  const rows = sortIncidents(
    incidentRows(view, { q: query.q, withdrawn: query.withdrawn === "1" }),
    query.sort,
    effectOf,
  );
  const page = Math.min(query.page, Math.max(Math.ceil(rows.length / PAGE_ROWS), 1));
  const shown = rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  const standing = file.incidents.filter(({ status }) => status === "active").length;
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="incidents" />
      <div className="head">
        <h1>{say("ui.incidents")}</h1>
        <p className="mut">{say("incidents.list.lede", { count: standing })}</p>
        <p className="acts mt noprint">
          <Link className="btn pri" href={`/assessments/${slug}/record/incident`}>
            {say("incidents.recordTitle")}
          </Link>
          <Link className="btn" href={`/assessments/${slug}/map`} prefetch={false}>
            {say("incidents.list.toMap")}
          </Link>
        </p>
      </div>
      {broken && <p className="notice bad">{say("evidence.broken")}</p>}
      {file.incidents.length === 0 ? (
        <p className="mut">{say("incidents.list.empty")}</p>
      ) : (
        <>
          <Duplicates view={view} pairs={alikePairs(file.incidents)} />
          <IncidentFilter slug={slug} query={query} />
          {rows.length === 0 ? (
            <p className="mut">{say("incidents.list.noMatch")}</p>
          ) : (
            <IncidentTable
              view={view}
              rows={shown}
              effectOf={effectOf}
              scenario={file.model.scenarios[lead]?.shortLabel ?? ""}
            />
          )}
          {rows.length > PAGE_ROWS && <Pages view={view} query={query} page={page} count={rows.length} />}
          <p className="fn">{say("incidents.list.footnote", { day: formats.day(file.cut.until) })}</p>
        </>
      )}
    </>
  );
}

/** Incidents that may be one attack, told twice. */
function Duplicates({ view, pairs }: { view: ViewCase; pairs: readonly AlikePair[] }) {
  const { say, formats, file } = view;
  if (pairs.length === 0) return null;
  const base = `/assessments/${file.assessment.slug}/incidents`;
  return (
    <details className="more dups" open={pairs.length <= MOST_PAIRS}>
      <summary>{say("incidents.alike.title", { count: pairs.length })}</summary>
      <ul className="ilist">
        {pairs.slice(0, MOST_PAIRS).map(({ first, second, why }) => (
          <li key={`${first.id} ${second.id}`}>
            <p>
              <Link href={`${base}/${first.id}`} prefetch={false}>
                {first.title}
              </Link>{" "}
              ({formats.day(first.occurredOn)}) {say("incidents.alike.and")}{" "}
              <Link href={`${base}/${second.id}`} prefetch={false}>
                {second.title}
              </Link>{" "}
              ({formats.day(second.occurredOn)})
            </p>
            <p className="s mut">{whyAlike(why, view)}</p>
            <p className="linklist noprint">
              <Link className="btn" href={`${base}/${first.id}/merge?with=${second.id}`} prefetch={false}>
                {say("incidents.alike.look")}
                <span className="vh">
                  : {first.title}, {second.title}
                </span>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Pages({ view, query, page, count }: { view: ViewCase; query: IncidentsQuery; page: number; count: number }) {
  const { say, file } = view;
  const from = (page - 1) * PAGE_ROWS + 1;
  const to = Math.min(page * PAGE_ROWS, count);
  const address = (next: number) =>
    `/assessments/${file.assessment.slug}/incidents${incidentsSearch({ ...query, page: next })}`;
  return (
    <nav className="acts noprint mt" aria-label={say("incidents.list.page", { from, to, count })}>
      <span className="s">{say("incidents.list.page", { from, to, count })}</span>
      {page > 1 && (
        <Link className="btn" href={address(page - 1)}>
          {say("incidents.list.back")}
        </Link>
      )}
      {to < count && (
        <Link className="btn" href={address(page + 1)}>
          {say("incidents.list.on")}
        </Link>
      )}
    </nav>
  );
}
