import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { readCase } from "@/db/queries/read-case";
import { oneOf, type SearchParams } from "../../_parts/incidents-query";
import { moveData } from "../../_parts/move-data";
import { SplitDesk } from "./split-desk";

interface Props {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("incidents.split.title") };
}

export default async function SplitPage(props: Props) {
  const { slug, id } = await props.params;
  const into = oneOf(await props.searchParams, "into");
  const context = await pageContext();
  const { say } = await words();
  const file = await orNotFound(readCase(context, { slug }));
  const active = file.incidents.filter(({ status }) => status === "active");
  const incident = active.find((one) => one.id === id);
  if (incident === undefined) notFound();
  const others = active.filter((one) => one.id !== id);
  const data = moveData(
    file,
    incident,
    others.find((one) => one.id === into),
  );
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/incidents/${id}`}>{incident.title}</Link>
        </p>
        <h1>{say("incidents.split.title")}</h1>
        <p className="mut">{say("incidents.split.lede")}</p>
      </div>
      {data.here.findings.length === 0 ? (
        <p className="mut">{say("incidents.one.noFindings")}</p>
      ) : (
        <WordsFor namespaces={["incidents", "record", "standards", "evidence", "places"]}>
          <SplitDesk
            data={{
              ...data,
              others: others.map((one) => ({ id: one.id, title: one.title, occurredOn: one.occurredOn })).reverse(),
            }}
          />
        </WordsFor>
      )}
    </>
  );
}
