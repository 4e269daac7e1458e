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
import { RemoveIndicator } from "../_editor/remove-indicator";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("indicators.editTitle") };
}

export default async function IndicatorPage(props: Props) {
  const { slug, id } = await props.params;
  const context = await pageContext();
  const [file, { say }] = await Promise.all([orNotFound(readCase(context, { slug })), words()]);
  const data = editorData(file, id);
  if (data === null || data.indicator === null) notFound();
  const { label } = data.indicator;
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/indicators`}>{say("ui.indicators")}</Link>, {data.indicator.category},{" "}
          <Link href={`/assessments/${slug}/indicators/history`}>
            {say("indicators.modelVersion", { version: data.modelVersion })}
          </Link>
        </p>
        <h1>{label}</h1>
        <p className="mut">
          {data.findings > 0 ? (
            <Link href={`/assessments/${slug}/evidence?indicator=${id}`}>
              {say("indicators.findings", { count: data.findings })}
            </Link>
          ) : (
            say("indicators.findings", { count: 0 })
          )}
        </p>
      </div>
      <WordsFor namespaces={["indicators", "assessments", "bands", "check"]}>
        <IndicatorEditor key={data.modelVersion} data={data} />
        {data.findings === 0 && (
          <div className="acts removeact">
            <RemoveIndicator slug={slug} id={id} label={label} modelVersion={data.modelVersion} />
          </div>
        )}
      </WordsFor>
    </>
  );
}
