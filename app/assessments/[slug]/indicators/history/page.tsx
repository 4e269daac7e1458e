import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { ModelHistory } from "@/app/assessments/[slug]/model/_history/model-history";
import { modelVersions } from "@/app/assessments/[slug]/model/_history/model-versions";
import { getAssessment } from "@/db/queries/get-assessment";
import { history } from "@/db/queries/history";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("indicators.history.title") };
}

export default async function ModelHistoryPage(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [{ id }, { say, formats }] = await Promise.all([orNotFound(getAssessment(context, slug)), words()]);
  const entries = await orNotFound(history(context, { slug, entity: "model", id }));
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/indicators`}>{say("ui.indicators")}</Link>
          {", "}
          <Link href={`/assessments/${slug}/model`}>{say("assessments.modelTitle")}</Link>
        </p>
        <h1>{say("indicators.history.title")}</h1>
        <p className="mut">{say("indicators.history.whatFor")}</p>
      </div>
      <div className="scroll">
        <ModelHistory versions={modelVersions(entries, say, formats)} say={say} />
      </div>
    </>
  );
}
