import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { pageAssessment } from "@/app/_server/page-assessment";
import { listEventImports } from "@/db/queries/list-event-imports";
import { RoomTabs } from "../../_parts/room-tabs";
import { ImportDesk } from "../_import/import-desk";
import { ImportList } from "../_import/import-list";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("imports.title") };
}

export default async function ImportPage({ params }: Props) {
  const { slug } = await params;
  const [{ say }, assessment, imports] = await Promise.all([
    words(),
    pageAssessment(slug),
    orNotFound(listEventImports(await pageContext(), slug)),
  ]);
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="events" />
      <div className="head">
        <p className="s">
          <Link href={`/assessments/${slug}/events`}>{say("imports.back")}</Link>
        </p>
        <h1>{say("imports.title")}</h1>
        <p className="mut">{say("imports.lede")}</p>
      </div>
      <WordsFor namespaces={["imports"]}>
        <ImportDesk slug={slug} handling={assessment.handling} />
        <section className="sec" aria-labelledby="imp-list">
          <div className="hd">
            <h2 id="imp-list">{say("imports.listTitle")}</h2>
          </div>
          <ImportList slug={slug} imports={imports} />
        </section>
      </WordsFor>
    </>
  );
}
