import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { getDocument } from "@/db/queries/get-document";
import { readCase } from "@/db/queries/read-case";
import { DocumentActions } from "../_reader/document-actions";
import { DocumentFindings } from "../_reader/document-findings";
import { DocumentMoved } from "../_reader/document-moved";
import { documentPage } from "../_reader/document-page";
import { DocumentText } from "../_reader/document-text";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("documents.one") };
}

export default async function DocumentPage(props: Props) {
  const { slug, id } = await props.params;
  const context = await pageContext();
  const [{ document }, file, { say, formats }] = await Promise.all([
    orNotFound(getDocument(context, { slug, id })),
    orNotFound(readCase(context, { slug })),
    words(),
  ]);
  const page = documentPage(file, document, { say, formats });
  const base = `/assessments/${slug}`;
  const isWithdrawn = document.status === "withdrawn";
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`${base}/documents`}>{say("ui.documents")}</Link>, {page.facts.join(", ")}
        </p>
        <h1>{document.title}</h1>
        <p className="mut">
          {say("documents.reports", { count: page.reports })}{" "}
          {say("documents.kept", { version: document.version, at: formats.instant(document.recordedAt) })}
          {isWithdrawn && ` ${say("documents.withdrawnWhy", { reason: document.reason })}`}
        </p>
        {document.url !== null && (
          <p className="s">
            <a href={document.url} rel="noopener noreferrer nofollow" target="_blank">
              {document.url}
            </a>
          </p>
        )}
        {document.note !== "" && <p className="s mut note">{document.note}</p>}
      </div>
      <WordsFor namespaces={["documents"]}>
        <DocumentActions slug={slug} id={id} version={document.version} isWithdrawn={isWithdrawn} />
      </WordsFor>
      <div className={document.text === null ? "doc named" : "doc"}>
        <DocumentText text={document.text} editHref={isWithdrawn ? null : `${base}/documents/${id}/edit`} say={say} />
        <aside aria-label={say("documents.findingsTitle")}>
          {page.moved !== null && (
            <DocumentMoved rows={page.moved} scenarios={file.model.scenarios} say={say} formats={formats} />
          )}
          <DocumentFindings
            rows={page.rows}
            documentId={id}
            base={base}
            leader={page.leader}
            day={formats.day(file.cut.until)}
            say={say}
          />
        </aside>
      </div>
    </>
  );
}
