import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { documentFigures } from "@/db/queries/document-figures";
import { listDocuments } from "@/db/queries/list-documents";
import { RoomTabs } from "../_parts/room-tabs";
import { DocumentTable } from "./_list/document-table";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("ui.documents") };
}

export default async function DocumentsPage(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [documents, figures, { say, formats }] = await Promise.all([
    orNotFound(listDocuments(context, { slug })),
    orNotFound(documentFigures(context, { slug })),
    words(),
  ]);
  return (
    <>
      <RoomTabs slug={slug} room="documents" here="documents" />
      <div className="head">
        <h1>{say("ui.documents")}</h1>
        <p className="mut">{say("documents.lede")}</p>
      </div>
      <div className="acts noprint docact">
        <Link className="btn pri" href={`/assessments/${slug}/documents/new`}>
          {say("documents.newTitle")}
        </Link>
        <Link className="btn quiet" href="/documents">
          {say("documents.ofAll")}
        </Link>
      </div>
      {documents.length === 0 ? (
        <section className="sec empty">
          <h2>{say("documents.emptyTitle")}</h2>
          <p>{say("documents.emptyWhat")}</p>
        </section>
      ) : (
        <DocumentTable documents={documents} figures={figures} assessments={null} say={say} formats={formats} />
      )}
    </>
  );
}
