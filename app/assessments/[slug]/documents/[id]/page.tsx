import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { getDocument } from "@/db/queries/get-document";
import { listSources } from "@/db/queries/list-sources";
import { readCase } from "@/db/queries/read-case";
import { readPhrases } from "@/db/queries/read-phrases";
import { dayOf } from "@/lib/domain/instant";
import { originsOf } from "@/lib/domain/origin-chain";
import { DocumentActions } from "../_reader/document-actions";
import { DocumentMoved } from "../_reader/document-moved";
import { readingPage } from "../_reader/reading-page";
import { ReadingRoom } from "../_reader/reading-room";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("documents.one") };
}

export default async function DocumentPage(props: Props) {
  const { slug, id } = await props.params;
  const context = await pageContext();
  const [{ document }, file, phrases, register, { say, formats }, jar] = await Promise.all([
    orNotFound(getDocument(context, { slug, id })),
    orNotFound(readCase(context, { slug })),
    orNotFound(readPhrases(context, { slug })),
    orNotFound(listSources(context, slug)),
    words(),
    cookies(),
  ]);
  const keys = jar.get("vigie-shortcuts")?.value !== "off";
  const page = readingPage({
    file,
    document,
    phrases,
    keys,
    today: dayOf(context.now),
    origins: originsOf(register),
    say,
    formats,
  });
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
          {page.orphans > 0 && `${say("reading.orphanCount", { count: page.orphans })} `}
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
        {document.originalSha256 !== null && (
          <p className="s">
            <a href={`/api/v1${base}/documents/${id}/original`} download>
              {say("intake.download")}
            </a>
          </p>
        )}
        {document.note !== "" && <p className="s mut note">{document.note}</p>}
      </div>
      <WordsFor namespaces={["documents"]}>
        <DocumentActions slug={slug} id={id} version={document.version} isWithdrawn={isWithdrawn} />
      </WordsFor>
      <WordsFor namespaces={["reading", "record", "standards", "view", "documents"]}>
        <ReadingRoom data={page.data} isNamedOnly={document.text === null} canEdit={!isWithdrawn}>
          {page.moved !== null && (
            <DocumentMoved rows={page.moved} scenarios={file.model.scenarios} say={say} formats={formats} />
          )}
        </ReadingRoom>
      </WordsFor>
    </>
  );
}
