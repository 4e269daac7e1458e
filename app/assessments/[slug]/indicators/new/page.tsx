import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { readCase } from "@/db/queries/read-case";
import { editorData } from "../_editor/editor-page-data";
import { IndicatorEditor } from "../_editor/indicator-editor";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("indicators.newTitle") };
}

export default async function NewIndicatorPage(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [file, { say }] = await Promise.all([orNotFound(readCase(context, { slug })), words()]);
  const data = editorData(file, null);
  if (data === null) notFound();
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/indicators`}>{say("ui.indicators")}</Link>
        </p>
        <h1>{say("indicators.newTitle")}</h1>
        <p className="mut">{say("indicators.newLede")}</p>
      </div>
      <WordsFor namespaces={["indicators", "assessments", "bands", "check"]}>
        <IndicatorEditor key={data.modelVersion} data={data} />
      </WordsFor>
    </>
  );
}
