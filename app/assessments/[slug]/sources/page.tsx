import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { listSources } from "@/db/queries/list-sources";
import { readCase } from "@/db/queries/read-case";
import { actorName } from "@/db/records/actor-name";
import { dayOf } from "@/lib/domain/instant";
import type { StoredSource } from "@/lib/domain/source-record";
import { sourceRecords } from "@/lib/view/register/source-records";
import { sourceRows } from "@/lib/view/register/source-rows";
import { RoomTabs } from "../_parts/room-tabs";
import { HowCounted } from "./_parts/how-counted";
import { SourceTable } from "./_parts/source-table";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("register.title") };
}

export default async function SourcesPage({ params }: Props) {
  const { slug } = await params;
  const context = await pageContext();
  const [file, register, { say, formats }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listSources(context, slug)),
    words(),
  ]);
  const records = sourceRecords(file.findings, register);
  const counts = {
    sources: records.length,
    registered: records.filter(({ source }) => source !== null).length,
    reports: records.reduce((sum, record) => sum + record.reports, 0),
  };
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="sources" />
      <div className="head">
        <h1>{say("register.title")}</h1>
        <p className="mut">{say("register.lede")}</p>
        {mayDo(context.actor, "createSource") && (
          <p className="acts mt noprint">
            <Link className="btn pri" href={`/assessments/${slug}/sources/new`}>
              {say("register.add")}
            </Link>
            {records.length > 0 && <span className="s mut">{say("register.counts", counts)}</span>}
          </p>
        )}
      </div>
      <section className="sec" aria-label={say("register.title")}>
        {records.length === 0 ? (
          <p className="mut">{say("register.empty")}</p>
        ) : (
          <SourceTable rows={sourceRows(records, { say, formats })} base={`/assessments/${slug}`} />
        )}
      </section>
      <Withdrawn slug={slug} sources={register.filter(({ status }) => status === "withdrawn")} />
      <HowCounted />
    </>
  );
}

async function Withdrawn({ slug, sources }: { slug: string; sources: readonly StoredSource[] }) {
  const { say, formats } = await words();
  if (sources.length === 0) return null;
  return (
    <section className="sec">
      <div className="hd">
        <h2>{say("register.withdrawnTitle")}</h2>
      </div>
      <ul className="rgold">
        {sources.map((source) => (
          <li key={source.id}>
            <Link href={`/assessments/${slug}/sources/${source.id}`}>{source.name}</Link>
            <span className="s mut">
              {say("register.withdrawnBy", {
                day: formats.day(dayOf(new Date(source.recordedAt))),
                name: actorName(source.recordedBy),
                reason: source.reason,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
