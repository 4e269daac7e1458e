import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { PlainRoom } from "@/app/assessments/_parts/plain-room";
import { DocumentTable } from "@/app/assessments/[slug]/documents/_list/document-table";
import { documentFigures } from "@/db/queries/document-figures";
import { listAssessments } from "@/db/queries/list-assessments";
import { listDocuments } from "@/db/queries/list-documents";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("ui.documents") };
}

export default async function AllDocumentsPage() {
  const context = await pageContext();
  const [documents, figures, assessments, { say, formats }] = await Promise.all([
    listDocuments(context),
    documentFigures(context),
    listAssessments(context),
    words(),
  ]);
  const names = new Map(assessments.map(({ slug, shortTitle }) => [slug, shortTitle]));
  return (
    <PlainRoom>
      <div className="head">
        <p className="kick">
          <Link href="/assessments">{say("ui.assessments")}</Link>
        </p>
        <h1>{say("documents.allTitle")}</h1>
        <p className="mut">{say("documents.allLede")}</p>
      </div>
      {documents.length === 0 ? (
        <section className="sec empty">
          <h2>{say("documents.emptyTitle")}</h2>
          <p>{say("documents.emptyAll")}</p>
        </section>
      ) : (
        <DocumentTable documents={documents} figures={figures} assessments={names} say={say} formats={formats} />
      )}
    </PlainRoom>
  );
}
