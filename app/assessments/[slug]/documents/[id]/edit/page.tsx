import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { readEnv } from "@/db/env";
import { getDocument } from "@/db/queries/get-document";
import { documentContent } from "@/db/records/content";
import { DocumentForm } from "../../_form/document-form";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("documents.editTitle") };
}

export default async function EditDocumentPage(props: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await props.params;
  const context = await pageContext();
  const [{ document }, { say }] = await Promise.all([orNotFound(getDocument(context, { slug, id })), words()]);
  if (document.status === "withdrawn") notFound();
  const { version, handling, title } = document;
  const base = `/assessments/${slug}/documents`;
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={base}>{say("ui.documents")}</Link>, <Link href={`${base}/${id}`}>{title}</Link>
        </p>
        <h1>{say("documents.editTitle")}</h1>
        <p className="mut">{say("documents.editLede")}</p>
      </div>
      <WordsFor namespaces={["documents", "intake", "assessments", "standards"]}>
        <DocumentForm
          key={version}
          slug={slug}
          handling={handling}
          mayFetch={readEnv().VIGIE_FETCH === "allow"}
          stored={{ id, version, document: documentContent(document) }}
        />
      </WordsFor>
    </>
  );
}
