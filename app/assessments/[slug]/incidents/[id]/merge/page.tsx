import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { readCase } from "@/db/queries/read-case";
import type { CaseFile, StoredIncident } from "@/lib/domain/case-file";
import { alikeTo } from "@/lib/view/incidents/alike";
import { incidentRows } from "@/lib/view/incidents/incident-rows";
import { oneOf, type SearchParams } from "../../_parts/incidents-query";
import { moveData } from "../../_parts/move-data";
import { whyAlike } from "../../_parts/why-alike";
import { MergeDesk } from "./merge-desk";

const MOST_FOUND = 50;

interface Props {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("incidents.merge.title") };
}

export default async function MergePage(props: Props) {
  const { slug, id } = await props.params;
  const params = await props.searchParams;
  const context = await pageContext();
  const { say, formats } = await words();
  const file = await orNotFound(readCase(context, { slug }));
  const active = file.incidents.filter(({ status }) => status === "active");
  const incident = active.find((one) => one.id === id);
  if (incident === undefined) notFound();
  const base = `/assessments/${slug}/incidents`;
  const other = active.find((one) => one.id !== id && one.id === oneOf(params, "with"));
  const data = moveData(file, incident, other);
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`${base}/${id}`}>{incident.title}</Link>
        </p>
        <h1>{say("incidents.merge.title")}</h1>
        <p className="mut">
          {other === undefined
            ? say("incidents.merge.choose", { title: incident.title })
            : say("incidents.merge.both", {
                stays: incident.title,
                staysDay: formats.day(incident.occurredOn),
                goes: other.title,
                goesDay: formats.day(other.occurredOn),
              })}
        </p>
        {other !== undefined && (
          <p className="linklist noprint">
            <Link className="btn quiet" href={`${base}/${other.id}/merge?with=${id}`} prefetch={false}>
              {say("incidents.merge.turn")}
            </Link>
            <Link className="btn quiet" href={`${base}/${id}/merge`} prefetch={false}>
              {say("incidents.merge.another")}
            </Link>
          </p>
        )}
      </div>
      {data.there === null ? (
        <Choose file={file} incident={incident} q={(oneOf(params, "q") ?? "").slice(0, 200)} />
      ) : (
        <WordsFor namespaces={["incidents", "record", "standards", "evidence"]}>
          <MergeDesk key={`${id} ${data.there.incident.id}`} data={data} other={data.there} />
        </WordsFor>
      )}
    </>
  );
}

/** Which incident is the same: those that are alike first, then whatever is searched for. */
async function Choose({ file, incident, q }: { file: CaseFile; incident: StoredIncident; q: string }) {
  const { say, formats } = await words();
  const base = `/assessments/${file.assessment.slug}/incidents/${incident.id}/merge`;
  const pairs = alikeTo(incident, file.incidents).slice(0, 10);
  const found = incidentRows({ file }, { q, withdrawn: false })
    .filter(({ id }) => id !== incident.id)
    .toReversed();
  return (
    <>
      <section className="sec" aria-labelledby="merge-alike">
        <h2 id="merge-alike">{say("incidents.alike.maybe")}</h2>
        {pairs.length === 0 ? (
          <p className="mut">{say("incidents.alike.none")}</p>
        ) : (
          <ul className="ilist">
            {pairs.map(({ second, why }) => (
              <li key={second.id}>
                <Link href={`${base}?with=${second.id}`} prefetch={false}>
                  {second.title}
                </Link>{" "}
                ({formats.day(second.occurredOn)})<p className="s mut">{whyAlike(why, { say, formats })}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="sec" aria-labelledby="merge-all">
        <h2 id="merge-all">{say("incidents.merge.all")}</h2>
        <form className="filters noprint incf" method="get" action={base}>
          <div className="f">
            <label htmlFor="merge-q">{say("incidents.list.find")}</label>
            <input id="merge-q" name="q" type="search" defaultValue={q} />
          </div>
          <button type="submit" className="btn">
            {say("incidents.list.apply")}
          </button>
        </form>
        <ul className="ilist">
          {found.slice(0, MOST_FOUND).map(({ id, title, day, place }) => (
            <li key={id}>
              <Link href={`${base}?with=${id}`} prefetch={false}>
                {title}
              </Link>{" "}
              <span className="mut">
                {formats.day(day)}
                {place !== "" && `, ${place}`}
              </span>
            </li>
          ))}
        </ul>
        {found.length > MOST_FOUND && (
          <p className="s mut">{say("incidents.merge.more", { count: found.length - MOST_FOUND })}</p>
        )}
      </section>
    </>
  );
}
