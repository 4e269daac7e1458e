import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { listDocuments } from "@/db/queries/list-documents";
import { readCase } from "@/db/queries/read-case";
import { dayOf } from "@/lib/domain/instant";
import { thereOf } from "@/lib/view/grid/there-of";
import { RoomTabs } from "../../_parts/room-tabs";
import { type FileData, FileRoom } from "./_file/file-room";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("grid.file.title") };
}

export default async function ImportFindingsPage(props: Props) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [file, documents, { say }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listDocuments(context, { slug })),
    words(),
  ]);
  const data: FileData = {
    ...{ slug, start: file.model.start, today: dayOf(context.now), handling: file.assessment.handling },
    indicators: file.model.indicators,
    incidents: file.incidents.filter(({ status }) => status === "active").map(({ id, title }) => ({ id, title })),
    documents: documents.map(({ id, title }) => ({ id, title })),
    there: thereOf(file),
  };
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="evidence" />
      <div className="head">
        <h1>{say("grid.file.title")}</h1>
        <p className="mut">{say("grid.file.lede")}</p>
        <p className="linklist">
          <a href={`/assessments/${slug}/evidence.csv`}>{say("grid.file.export")}</a>
          <Link href={`/assessments/${slug}/events`}>{say("grid.file.events")}</Link>
        </p>
      </div>
      <WordsFor namespaces={["grid"]}>
        <FileRoom data={data} />
      </WordsFor>
    </>
  );
}
