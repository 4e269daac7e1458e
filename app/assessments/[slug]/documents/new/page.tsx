import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { readEnv } from "@/db/env";
import { getAssessment } from "@/db/queries/get-assessment";
import { DocumentForm } from "../_form/document-form";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("documents.newTitle") };
}

export default async function NewDocumentPage(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [assessment, { say }] = await Promise.all([orNotFound(getAssessment(context, slug)), words()]);
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/documents`}>{say("ui.documents")}</Link>
        </p>
        <h1>{say("documents.newTitle")}</h1>
        <p className="mut">{say("documents.newLede")}</p>
      </div>
      <WordsFor namespaces={["documents", "intake", "assessments", "standards"]}>
        <DocumentForm
          slug={slug}
          handling={assessment.handling}
          mayFetch={readEnv().VIGIE_FETCH === "allow"}
          stored={null}
        />
      </WordsFor>
    </>
  );
}
